import type { Words } from './en.ts'

const things = { lead: 'ลูกค้า-ผู้สนใจ', opportunity: 'โอกาสทางการขาย' } as const

type Said = Parameters<Words['due']>[0]

const late = ({ name, owner, step, due }: Said) => {
  const whose = owner ? ` ซึ่งคุณ${owner}ดูแลอยู่` : ''
  return step
    ? `“${name}”${whose} ควรผ่านขั้นตอน “${step}” ภายใน ${due}`
    : `“${name}”${whose} ควรได้รับการดำเนินการภายใน ${due}`
}

/** What is told of the overdue clock, in Thai. */
export const th: Words = {
  before: ({ thing, number, name, step, due }) => ({
    title: `${things[thing]} ${number} ใกล้ถึงกำหนด`,
    body: step ? `“${name}” ต้องผ่านขั้นตอน “${step}” ภายใน ${due}` : `“${name}” ต้องได้รับการดำเนินการภายใน ${due}`,
  }),
  due: (said) => ({ title: `${things[said.thing]} ${said.number} เกินกำหนดแล้ว`, body: late(said) }),
  repeat: (said) => ({ title: `${things[said.thing]} ${said.number} ยังเกินกำหนดอยู่`, body: late(said) }),
  escalation: (said) => ({
    title: `${things[said.thing]} ${said.number} เกินกำหนดและยังไม่มีความคืบหน้า`,
    body: late(said),
  }),
  many: (thing, n) => ({
    title: `${things[thing]}ของคุณ ${n} รายการเกินกำหนดแล้ว`,
    body: 'เวลาที่กำหนดหรือเวลาทำการมีการเปลี่ยนแปลง ดูได้ที่ด้านบนของรายการของคุณ',
  }),
  passedOn: ({ thing, number, name, to }) => ({
    title: `${things[thing]} ${number} ถูกมอบหมายให้ผู้อื่นแล้ว`,
    body: `“${name}” เกินกำหนด กฎการจัดสรรจึงมอบหมายให้คุณ${to}`,
  }),
  stays: ({ thing, number, name, owner }) => ({
    title: `${things[thing]} ${number} เกินกำหนดและไม่มีผู้อื่นรับได้`,
    body: `กฎการจัดสรรไม่พบผู้อื่นนอกจากคุณ${owner}สำหรับ “${name}” มอบหมายให้พนักงานขายหรือขยายเงื่อนไขของกฎ`,
  }),
  step: { lead: 'ขั้นตอนการดำเนินการ', opportunity: 'ขั้นตอนการขาย' },
  dueTime: 'กำหนดเวลา',
  owner: 'พนักงานขาย',
  openMany: 'เปิดดูรายการ',
  open: { lead: 'เปิดดูลูกค้า-ผู้สนใจ', opportunity: 'เปิดดูโอกาสทางการขาย' },
  why: (name) => `อีเมลนี้ส่งถึงคุณ${name} เพราะเวลาที่กำหนดไว้ในระบบหมดลงแล้ว`,
}
