import { bodyOf, type Route, route } from '../http/route.ts'
import { convertLead } from './convert-lead.ts'

export const conversionRoutes: Route[] = [
  route('POST /leads/:id/conversion', (ctx, request) =>
    convertLead(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /leads/:id/conversion', request)),
  ),
]
