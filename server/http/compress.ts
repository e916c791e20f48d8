import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const compress = promisify(gzip)

/** Fewer bytes fit into one packet as they are. */
const worthIt = 1400
const texts = /^(text\/|application\/([\w.-]+\+)?(json|javascript|xml))/
const reads = /(^|[\s,])(gzip|\*)(?!\s*;\s*q=0(\.0*)?\s*(,|$))/

/** Texts leave compressed for whoever can read that, as quickly as can be: the board takes a tenth of the line and no more of the machine. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || payload.length < worthIt) return payload
    if (!texts.test(String(reply.getHeader('content-type'))) || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'accept-encoding')
    if (!reads.test(request.headers['accept-encoding'] ?? '')) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return compress(payload, { level: 1 })
  })
}
