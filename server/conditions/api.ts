import { bodyOf, type Route, route } from '../http/route.ts'
import { evaluate } from './evaluate.ts'
import { preview } from './preview.ts'

export const conditionRoutes: Route[] = [
  route('POST /rules/evaluate', (ctx, request) => evaluate(ctx, bodyOf('POST /rules/evaluate', request))),
  route('POST /rules/preview', (ctx, request) => preview(ctx, bodyOf('POST /rules/preview', request))),
]
