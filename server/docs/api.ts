import { openApiDocument } from '@kohoi/contract/openapi'
import { Download, openRoute, type Route } from '../http/route.ts'

let text: Buffer | undefined

export const docsRoutes: Route[] = [
  openRoute('GET /openapi.json', async () => {
    text ??= Buffer.from(JSON.stringify(openApiDocument()))
    return new Download(text, { 'content-type': 'application/json; charset=utf-8' })
  }),
]
