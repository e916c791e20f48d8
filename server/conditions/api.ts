import { bodyOf, type Route, route } from '../http/route.ts'
import { compareGiven } from './compare.ts'
import { evaluate } from './evaluate.ts'
import { preview } from './preview.ts'
import { parseGiven, printGiven } from './read-and-write.ts'

export const conditionRoutes: Route[] = [
  route('POST /rules/parse', (ctx, request) => parseGiven(ctx, bodyOf('POST /rules/parse', request))),
  route('POST /rules/print', (ctx, request) => printGiven(ctx, bodyOf('POST /rules/print', request))),
  route('POST /rules/evaluate', (ctx, request) => evaluate(ctx, bodyOf('POST /rules/evaluate', request))),
  route('POST /rules/compare', async (ctx, request) => compareGiven(ctx, bodyOf('POST /rules/compare', request))),
  route('POST /rules/preview', (ctx, request) => preview(ctx, bodyOf('POST /rules/preview', request))),
]
