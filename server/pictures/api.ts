import { readUpload } from '../http/read-upload.ts'
import { Afterwards, Answer, type Route, route } from '../http/route.ts'
import { invalid } from '../refuse.ts'
import { demandPicture, downloadPicture, keepPicture, largestPicture } from './pictures.ts'

export const pictureRoutes: Route[] = [
  route(
    'POST /pictures',
    async (_ctx, request) =>
      new Afterwards(async (runAs) => {
        const { file } = await readUpload(request.raw, largestPicture)
        if (file?.field !== 'file') throw invalid([{ path: 'file', code: 'required' }])
        await demandPicture(file.bytes, 'file')
        return new Answer({ id: await runAs(async (ctx) => keepPicture(ctx, file.bytes)) }, 201)
      }),
  ),
  route('GET /pictures/:id', (ctx, request) => downloadPicture(ctx, request.params.id ?? '')),
]
