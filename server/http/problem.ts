import { type Language, problemMessage, refusals } from '@kohoi/contract'
import type { FastifyReply } from 'fastify'
import type { Refused } from '../refuse.ts'

/** A refusal as application/problem+json (RFC 9457) in the user's language. */
export function sendProblem(reply: FastifyReply, refused: Refused, language: Language): FastifyReply {
  const { title, detail } = refusals[refused.code]
  const { retryAfter, ...more } = refused.more
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (refused.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(refused.status)
    .type('application/problem+json; charset=utf-8')
    .send({
      type: `/problems/${refused.code}`,
      title: title[language],
      status: refused.status,
      code: refused.code,
      detail: filled(detail[language], more),
      ...(refused.problems.length
        ? {
            errors: refused.problems.map((problem) => ({
              path: problem.path,
              code: problem.code,
              message: problemMessage(problem, language),
              ...(problem.position === undefined ? {} : { position: problem.position }),
              ...(problem.suggestions?.length ? { suggestions: problem.suggestions } : {}),
            })),
          }
        : {}),
      ...more,
    })
}

/** Slots of a sentence are filled with the members of the answer that they name. */
const filled = (text: string, more: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(more, name) ? String(more[name]) : slot))

/** An error that is no refusal of ours, told without any of its inside; it has been logged whole under the request's id. */
export function sendFailure(reply: FastifyReply, status: number, language: Language): FastifyReply {
  const words = status === 503 ? away[language] : failed[language]
  if (status === 503) reply.header('retry-after', '2')
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({
      type: 'about:blank',
      title: words[0],
      status,
      code: status === 503 ? 'service.away' : 'internal',
      detail: words[1],
      requestId: reply.request.id,
    })
}

const failed: Record<Language, readonly [string, string]> = {
  en: ['Something is broken here', 'Nothing was saved. Try again; if it stays, give the administrator the request id.'],
  th: ['ระบบมีข้อผิดพลาด', 'ยังไม่ได้บันทึกข้อมูล ลองอีกครั้ง หากยังเป็นอยู่ให้แจ้งรหัสคำขอแก่ผู้ดูแลระบบ'],
  vi: ['Hệ thống gặp lỗi', 'Chưa lưu gì. Hãy thử lại; nếu vẫn lỗi, gửi mã yêu cầu cho quản trị viên.'],
}

/** A commit whose answer was lost may stand. */
const away: Record<Language, readonly [string, string]> = {
  en: [
    'The database is away',
    'It usually comes back within seconds. Look whether your change was saved, then try again.',
  ],
  th: ['ติดต่อฐานข้อมูลไม่ได้', 'โดยปกติจะกลับมาภายในไม่กี่วินาที ตรวจดูว่าบันทึกแล้วหรือยัง แล้วลองอีกครั้ง'],
  vi: [
    'Không kết nối được cơ sở dữ liệu',
    'Thường sẽ trở lại sau vài giây. Kiểm tra xem thay đổi đã được lưu chưa rồi thử lại.',
  ],
}
