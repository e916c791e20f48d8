import { bodyOf, type Route, route } from '../http/route.ts'
import { readRecord } from '../records/acts.ts'
import { errorFile } from './error-file.ts'
import { imports } from './imports.ts'
import { changeImport } from './meaning/mapping.ts'
import { listProblems } from './problems.ts'
import { runImport, testImport, undoImport } from './start.ts'
import { templateFile } from './template.ts'
import { shown, uploadImport } from './upload.ts'

export const importRoutes: Route[] = [
  route('POST /imports', async (_ctx, request) => uploadImport(request)),
  route('GET /imports/template', async (ctx, request) => templateFile(ctx, request.query)),
  route('GET /imports/:id', async (ctx, { params }) => shown(ctx, await readRecord(ctx, imports, params.id ?? ''))),
  route('PATCH /imports/:id', (ctx, request) =>
    changeImport(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('PATCH /imports/:id', request)),
  ),
  route('POST /imports/:id/test', (ctx, { params, ifMatch }) => testImport(ctx, params.id ?? '', ifMatch)),
  route('POST /imports/:id/run', (ctx, { params, ifMatch }) => runImport(ctx, params.id ?? '', ifMatch)),
  route('POST /imports/:id/undo', (ctx, { params, ifMatch }) => undoImport(ctx, params.id ?? '', ifMatch)),
  route('GET /imports/:id/problems', (ctx, { params, query }) => listProblems(ctx, params.id ?? '', query)),
  route('GET /imports/:id/errors.csv', (ctx, { params }) => errorFile(ctx, params.id ?? '')),
]
