import { type Route, route } from '../http/route.ts'
import { describeFields } from './fields.ts'
import { readSettings, saveSettings } from './settings.ts'

export const settingsRoutes: Route[] = [
  route('GET /fields', async (ctx, request) => describeFields(ctx, request.query)),
  route('GET /settings/automation', (ctx) => readSettings(ctx, 'automation')),
  route('PUT /settings/automation', (ctx, request) => saveSettings(ctx, 'automation', request.ifMatch, request.json)),
  route('GET /settings/access', (ctx) => readSettings(ctx, 'access')),
  route('PUT /settings/access', (ctx, request) => saveSettings(ctx, 'access', request.ifMatch, request.json)),
  route('GET /settings/pipeline', (ctx) => readSettings(ctx, 'pipeline')),
  route('PUT /settings/pipeline', (ctx, request) => saveSettings(ctx, 'pipeline', request.ifMatch, request.json)),
  route('GET /settings/approval', (ctx) => readSettings(ctx, 'approval')),
  route('PUT /settings/approval', (ctx, request) => saveSettings(ctx, 'approval', request.ifMatch, request.json)),
  route('GET /settings/quotations', (ctx) => readSettings(ctx, 'quotations')),
  route('PUT /settings/quotations', (ctx, request) => saveSettings(ctx, 'quotations', request.ifMatch, request.json)),
  route('GET /settings/taxes', (ctx) => readSettings(ctx, 'taxes')),
  route('PUT /settings/taxes', (ctx, request) => saveSettings(ctx, 'taxes', request.ifMatch, request.json)),
  route('GET /settings/invoices', (ctx) => readSettings(ctx, 'invoices')),
  route('PUT /settings/invoices', (ctx, request) => saveSettings(ctx, 'invoices', request.ifMatch, request.json)),
]
