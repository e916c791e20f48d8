import { type Route, route } from '../http/route.ts'
import { readNextActivities } from './next-activities.ts'
import { readBoard } from './read-board.ts'
import { readTeams } from './read-teams.ts'

export const boardRoutes: Route[] = [
  route('GET /board', (ctx, request) => readBoard(ctx, request.query)),
  route('GET /board/next-activities', (ctx, request) => readNextActivities(ctx, request.query)),
  route('GET /teams/overview', readTeams),
]
