import type { RoutingWords } from '../en/routing.ts'
import { slots } from '../slots.ts'

const s = slots('th')

/** Thai runs on without blanks, but not into a foreign letter. */
const after = (word: string, text: string) =>
  /^[^\p{L}]*\p{Script=Thai}/u.test(text) ? `${word}${text}` : `${word} ${text}`

export const routing: RoutingWords = {
  you: 'คุณ',
  titleMine: 'ทำไมจึงมาถึงฉัน',
  titleFor: (name) => `ทำไมจึงมอบหมายให้ ${name}`,
  titleOpen: 'ทำไมยังไม่มีผู้รับ',
  seeWhy: 'ดูเหตุผล',
  givenTo: (name) => `มอบหมายให้ ${name}`,
  byTask: (task) => `ตามงานอัตโนมัติ ${task}`,
  taken: 'ไม่มีพนักงานขายแล้ว',
  noReceipt: 'ไม่มีข้อมูลการจัดสรรของรายการนี้',
  said: {
    sentence: ([first = '', ...more]) =>
      more.reduce((text, part, at) => `${text} ${after(at === 0 ? 'โดย' : 'และ', part)}`, first),
    task: (task, who, because) =>
      because ? `งานอัตโนมัติ ${task} มอบหมายให้ ${who} เพราะ${because}` : `งานอัตโนมัติ ${task} มอบหมายให้ ${who}`,
    teamMatched: (team, because) => `เข้าทีม ${team} เพราะ${because}`,
    teamTakesAll: (team) => `ทีม ${team} รับทุกรายการ`,
    teamHasIt: (team) => `อยู่กับทีม ${team}`,
    full: (name) => `${name} รับเต็มแล้ว`,
    fullOf: (name, limit) => `${name} รับเต็มแล้ว (${s.number(limit)} จาก ${s.number(limit)})`,
    manyFull: (n) => `สมาชิก ${s.number(n)} คนรับเต็มแล้ว`,
    away: (names) => `${s.list(names)} หยุดรับอยู่`,
    manyAway: (n) => `สมาชิก ${s.number(n)} คนหยุดรับอยู่`,
    passedOver: (name) => `${name} ปล่อยให้เกินกำหนด`,
    longest: (name) => `${name} รอนานที่สุด`,
    youLongest: 'คุณรอนานที่สุด',
    onlyOne: (name) => `มี ${name} คนเดียวที่รับได้`,
    youOnlyOne: 'มีคุณคนเดียวที่รับได้',
    onlyMember: (name) => `${name} เป็นสมาชิกคนเดียว`,
    youOnlyMember: 'คุณเป็นสมาชิกคนเดียว',
    nobodyFree: 'ไม่มีสมาชิกคนใดรับได้',
    noMembers: 'ทีมยังไม่มีสมาชิก',
    noTeamMatched: 'ไม่มีกฎของทีมใดที่ตรง',
    noTeams: 'ยังไม่มีทีมขายที่รับรายการประเภทนี้',
    byHand: 'มอบหมายด้วยมือ',
    givenBy: (by) => `${by} มอบหมายด้วยมือ`,
    tookItself: (by) => `${by} รับเองด้วยมือ`,
    takenBack: (by) => `${by} นำพนักงานขายออกด้วยมือ`,
  },
  todo: {
    waiting: 'รายการรออยู่กับทีม เลือกพนักงานขายด้วยมือ หรือจัดสรรใหม่เมื่อมีสมาชิกว่าง',
    unassigned: 'เลือกพนักงานขายด้วยมือ หรือแก้ไขกฎของทีมแล้วจัดสรรใหม่',
  },
  levels: { task: 'งานอัตโนมัติ', team: 'ทีมขาย', member: 'สมาชิกทีม' },
  foldedTasks: (n) => (n === 1 ? 'งานอัตโนมัติ 1 งาน' : `งานอัตโนมัติทั้ง ${s.number(n)} งาน`),
  foldedTeams: (n) => (n === 1 ? 'ทีมขาย 1 ทีม' : `ทีมขายทั้ง ${s.number(n)} ทีม`),
  foldedMembers: (n) => (n === 1 ? 'สมาชิก 1 คน' : `สมาชิกทั้ง ${s.number(n)} คน`),
  reasons: {
    matched: 'ตรงเงื่อนไข',
    longest: 'รอนานที่สุด',
    onlyOne: 'รับได้',
    laterInOrder: 'ตรงเช่นกัน แต่อยู่ลำดับหลัง',
    laterTurn: 'ยังไม่ถึงรอบ',
    full: 'รับเต็มแล้ว',
    fullOf: (limit) => `เต็ม ${s.number(limit)} จาก ${s.number(limit)}`,
    inactive: 'ปิดใช้งาน',
    optedOut: 'หยุดรับอยู่',
    passedOver: 'ปล่อยให้เกินกำหนด',
    notMatched: 'ไม่ตรงเงื่อนไข',
    needs: (condition) => `ต้องการ: ${condition}`,
  },
  lacks: {
    lead: (fields) => `ลูกค้า-ผู้สนใจไม่มี “${fields.join('”, “')}” จึงถือว่าว่าง`,
    opportunity: (fields) => `โอกาสทางการขายไม่มี “${fields.join('”, “')}” จึงถือว่าว่าง`,
  },
}
