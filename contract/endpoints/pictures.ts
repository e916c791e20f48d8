import { endpoints } from './endpoint.ts'

export const pictures = endpoints({
  'POST /pictures': {
    summary: 'Keep a PNG or JPEG picture of up to 1 MB as a logo or a signature; answers its id',
    multipart: true,
    status: 201,
  },
  'GET /pictures/:id': { summary: 'A picture; it never changes', produces: 'image/png, image/jpeg' },
})
