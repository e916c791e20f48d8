import { type Route, route } from '../http/route.ts'
import { readBoard } from './read-board.ts'

export const boardRoutes: Route[] = [route('GET /board', (ctx, request) => readBoard(ctx, request.query))]
