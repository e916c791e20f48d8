import { type Route, route } from '../http/route.ts'
import { search } from './search.ts'

export const searchRoutes: Route[] = [route('GET /search', (ctx, request) => search(ctx, request.query))]
