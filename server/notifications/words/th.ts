import type { Rule, Thing, Words } from './en.ts'
import { numbers } from './numbers.ts'

const number = numbers('th')

const things: Record<Thing, string> = {
  lead: 'ลูกค้า-ผู้สนใจ',
  opportunity: 'โอกาสทางการขาย',
  account: 'ลูกค้า-บริษัท',
  contact: 'ลูกค้า-ผู้ติดต่อ',
}

const rules: Record<Rule, string> = {
  dispatchTask: 'งานอัตโนมัติ',
  team: 'กฎของทีม',
  member: 'กฎของสมาชิก',
  scoreRule: 'กฎการให้คะแนน',
  bigDealRule: 'กฎ Big Deal',
  salesTarget: 'เป้าหมายยอดขาย',
  rule: 'กฎ',
}

/** What people are told, in Thai. */
export const th: Words = {
  newOne: ({ thing, number, name, at, owner, team }) => ({
    title: `${things[thing]}ใหม่ ${number}`,
    body: owner
      ? `“${name}” เข้ามาเมื่อ ${at} และมอบหมายให้คุณ${owner}แล้ว`
      : team
        ? `“${name}” เข้ามาเมื่อ ${at} และรออยู่ในทีม ${team}`
        : `“${name}” เข้ามาเมื่อ ${at} และยังไม่มีผู้รับผิดชอบ`,
  }),
  assigned: ({ thing, number, name, at, by }) => ({
    title: `คุณได้รับ${things[thing]} ${number}`,
    body: by ? `คุณ${by} มอบหมาย “${name}” ให้คุณเมื่อ ${at}` : `กฎการจัดสรรมอบหมาย “${name}” ให้คุณเมื่อ ${at}`,
  }),
  unassigned: ({ thing, number, name, team }) => ({
    title: `${things[thing]} ${number} ยังไม่มีพนักงานขาย`,
    body: team
      ? `“${name}” รออยู่ในทีม ${team} เพราะขณะนี้ไม่มีสมาชิกที่รับได้`
      : `ไม่มีทีมใดรับ “${name}” มอบหมายให้พนักงานขายหรือขยายเงื่อนไขของกฎ`,
  }),
  inactiveHandler: ({ rule, name, user }) => ({
    title: `${rules[rule]} “${name}” ถูกข้าม`,
    body: user
      ? `คุณ${user} ซึ่งเป็นผู้ดำเนินการถูกปิดการใช้งานแล้ว เลือกผู้ดำเนินการคนใหม่`
      : 'ผู้ดำเนินการถูกปิดการใช้งานแล้ว เลือกผู้ดำเนินการคนใหม่',
  }),
  fieldGone: ({ rule, name }) => ({
    title: `${rules[rule]} “${name}” ถูกปิดการใช้งาน`,
    body: 'เงื่อนไขอ้างถึงฟิลด์ที่ไม่มีแล้ว แก้ไขเงื่อนไขแล้วเปิดใช้งานอีกครั้ง',
  }),
  stageFieldGone: ({ name }) => ({
    title: `ย้ายเข้าขั้นตอน “${name}” ไม่ได้แล้ว`,
    body: 'ข้อกำหนดข้อหนึ่งอ้างถึงฟิลด์ที่ไม่มีแล้ว แก้ไขหรือลบข้อกำหนดนั้น',
  }),
  reachesNobody: ({ rule, name }) => ({
    title: `${rules[rule]} “${name}” ไม่ถึงผู้รับคนใด`,
    body: 'ผู้รับการแจ้งเตือนทุกคนถูกปิดการใช้งานแล้ว เลือกผู้รับใหม่',
  }),
  noRate: ({ rule, name, pair }) => ({
    title: `${rules[rule]} “${name}” เปรียบเทียบจำนวนเงินไม่ได้`,
    body: `ไม่มีอัตราแลกเปลี่ยน ${pair} จึงข้ามโอกาสทางการขายไปหนึ่งรายการ เพิ่มอัตราแลกเปลี่ยนนี้`,
  }),
  imported: ({ file, created, updated, skipped, failed }) => ({
    title: `นำเข้าไฟล์ ${file} เสร็จแล้ว`,
    body: `สร้าง ${number(created)} รายการ แก้ไข ${number(updated)} รายการ ข้าม ${number(skipped)} รายการ ไม่สำเร็จ ${number(failed)} รายการ`,
  }),
  importAssigned: ({ thing, n, file }) => ({
    title: `คุณได้รับ${things[thing]} ${number(n)} รายจากไฟล์ ${file}`,
    body: `ดูได้ในรายการ${things[thing]}ของคุณ`,
  }),
  importedNew: ({ thing, n, file, by, at }) => ({
    title: `${things[thing]}ใหม่ ${number(n)} รายจากไฟล์ ${file}`,
    body: `คุณ${by} นำเข้าไฟล์เมื่อ ${at}`,
  }),
  mailFailed: ({ to, subject, error }) => ({
    title: `ส่งอีเมลถึง ${to} ไม่ได้`,
    body: `เซิร์ฟเวอร์อีเมลไม่รับ “${subject}” โดยตอบว่า “${error}” ตรวจสอบที่อยู่แล้วส่งอีกครั้งจากกล่องขาออก`,
  }),
}
