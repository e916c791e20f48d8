import { type Route, route } from '../http/route.ts'
import { findDuplicates } from './duplicates.ts'

export const customerRoutes: Route[] = [route('GET /duplicates', (ctx, request) => findDuplicates(ctx, request.query))]
