import type { Words } from './en.ts'

const things = { lead: 'khách hàng tiềm năng', opportunity: 'cơ hội bán hàng' } as const
const capital = { lead: 'Khách hàng tiềm năng', opportunity: 'Cơ hội bán hàng' } as const
const steps = { lead: 'bước', opportunity: 'giai đoạn' } as const

type Said = Parameters<Words['due']>[0]

const late = ({ thing, name, owner, step, due }: Said) => {
  const whose = owner ? ` do ${owner} phụ trách` : ''
  return step
    ? `“${name}”${whose} lẽ ra phải qua ${steps[thing]} “${step}” trước ${due}.`
    : `“${name}”${whose} lẽ ra phải được xử lý trước ${due}.`
}

/** What is told of the overdue clock, in Vietnamese. */
export const vi: Words = {
  before: ({ thing, number, name, step, due }) => ({
    title: `${capital[thing]} ${number} sắp đến hạn`,
    body: step ? `“${name}” cần qua ${steps[thing]} “${step}” trước ${due}.` : `“${name}” cần được xử lý trước ${due}.`,
  }),
  due: (said) => ({ title: `${capital[said.thing]} ${said.number} đã quá hạn`, body: late(said) }),
  repeat: (said) => ({ title: `${capital[said.thing]} ${said.number} vẫn đang quá hạn`, body: late(said) }),
  escalation: (said) => ({
    title: `Chưa có tiến triển: ${things[said.thing]} ${said.number} đã quá hạn`,
    body: late(said),
  }),
  many: (thing, n) => ({
    title: `${n} ${things[thing]} của anh/chị đã quá hạn`,
    body: 'Thời hạn hoặc giờ làm việc đã thay đổi. Chúng đứng đầu danh sách của anh/chị.',
  }),
  passedOn: ({ thing, number, name, to }) => ({
    title: `${capital[thing]} ${number} đã được giao cho người khác`,
    body: `“${name}” đã quá hạn nên quy tắc phân chia giao cho ${to}.`,
  }),
  stays: ({ thing, number, name, owner }) => ({
    title: `${capital[thing]} ${number} đã quá hạn và chưa ai khác nhận được`,
    body: `Quy tắc phân chia không tìm được ai ngoài ${owner} cho “${name}”. Hãy giao cho một nhân viên hoặc nới quy tắc.`,
  }),
  step: { lead: 'Bước xử lý', opportunity: 'Giai đoạn' },
  dueTime: 'Hạn xử lý',
  owner: 'Nhân viên bán hàng',
  openMany: 'Mở danh sách',
  open: { lead: 'Mở khách hàng tiềm năng', opportunity: 'Mở cơ hội' },
  why: (name) => `Anh/chị ${name} nhận email này vì một thời hạn trong Kohoi đã hết.`,
}
