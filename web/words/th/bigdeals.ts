import type { BigDealsWords } from '../en/bigdeals.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const bigDeals: BigDealsWords = {
  badge: 'Big Deal',
  emptyText: 'ผู้บริหารจะทราบเรื่องดีลใหญ่ต่อเมื่อมีกฎกำหนดไว้ ว่ารายได้และความเป็นไปได้ตั้งแต่เท่าใด ประเภทใด และแจ้งใคร',
  newRule: 'กฎใหม่',
  draft: 'ร่าง',
  searchRail: 'ค้นหารหัสหรือหัวข้อ',
  moreOf: (name) => `การทำงาน: ${name}`,
  data: '1. ข้อมูล Big Deal',
  notification: '2. การแจ้งเตือน Big Deal',
  codeHint: 'เสนอรหัสถัดไปให้ แก้ไขได้',
  allTypes: 'ทุกประเภท',
  typesHint: 'เว้นว่างไว้ = ทุกประเภท',
  fromOf: (name) => `${name} ตั้งแต่`,
  toOf: (name) => `${name} ไม่เกิน`,
  noLimit: 'ไม่จำกัด',
  orMore: (low) => `${low}${/[ก-๙]$/.test(low) ? '' : ' '}ขึ้นไป`,
  between: (low, high) => `${low} ถึง ${high}`,
  onSystem: 'แจ้งเตือนบนระบบ',
  onSystemHint: 'มุมขวาบนของหน้าจอ และกระดิ่ง',
  byEmail: 'แจ้งเตือนผ่านอีเมล',
  byEmailHint: 'ภาษาของผู้รับแต่ละคน',
  recipientsHint: 'คนที่อยู่ในหลายรายการจะได้รับเพียงครั้งเดียว',
  channel: { app: 'ระบบ', email: 'อีเมล' },
  sentenceTitle: 'เป็นประโยค',
  when: (types, revenue, probability) =>
    `แจ้งเตือนเมื่อโอกาส${types.length > 0 ? `ประเภท ${s.oneOf(types)}` : 'ทุกประเภท'} มีรายได้ที่คาดหวัง ${revenue} และความเป็นไปได้ ${probability}`,
  tells: (who, ways) => `แจ้ง ${who.join(', ')} ${ways}`,
  ways: (app, email) => (app && email ? 'บนระบบและทางอีเมล' : app ? 'บนระบบ' : email ? 'ทางอีเมล' : ''),
  tellsNobody: 'ยังไม่แจ้งใคร เลือกช่องทางและผู้รับอย่างน้อยอย่างละหนึ่ง',
  notFilledIn: 'ยังไม่ได้กรอก',
  notValid: 'ยังไม่ถูกต้อง',
  matchTitle: 'ตรงเงื่อนไขตอนนี้',
  openNow: 'โอกาสที่เปิดอยู่',
  usesLast: 'คิดจากค่าล่าสุดที่ถูกต้อง',
  fillInFirst: 'กรอกรายได้และความเป็นไปได้เพื่อดูว่าโอกาสใดตรงเงื่อนไข',
  showMore: (n) => `ดูอีก ${s.number(n)} รายการ`,
  alertExisting: 'แจ้งเตือนรายการที่ตรงอยู่แล้วด้วย',
  once: 'เตือนหนึ่งครั้งเมื่อเริ่มตรงเงื่อนไข ถ้าหลุดแล้วกลับมาตรงอีก จะเตือนอีกครั้ง',
  sendTest: 'ส่งทดสอบถึงฉัน',
  testSent: (app, email) =>
    app && email
      ? 'ส่งทดสอบบนระบบและทางอีเมลแล้ว'
      : app
        ? 'ส่งทดสอบบนระบบแล้ว'
        : email
          ? 'ส่งทดสอบทางอีเมลแล้ว'
          : 'ไม่ได้ส่งทดสอบ เพราะยังไม่ได้เลือกช่องทาง',
  history: 'ประวัติการแจ้งเตือน',
  alertsHere: 'การแจ้งเตือน Big Deal',
  noAlerts: 'ยังไม่มีการแจ้งเตือน ทุกครั้งจะแสดงที่นี่ว่าอะไรเปลี่ยน ใครบันทึก และแจ้งใครบ้าง',
  noneToldYou: 'ไม่มีการแจ้งเตือนถึงคุณที่นี่',
  older: 'ดูรายการก่อนหน้า',
  onlyOpened: 'คุณเห็นโอกาสนี้เพราะได้รับการแจ้งเตือน ทีมที่ดูแลเป็นผู้แก้ไข คุณวางแผนกิจกรรมและเขียนโน้ตได้',
  savedBy: 'บันทึกโดย',
  became: 'เปลี่ยนเป็น',
  told: 'ผู้รับการแจ้งเตือน',
  reachedNobody: 'ไม่ถึงผู้รับคนใด ได้แจ้งผู้ดูแลระบบแล้ว',
  states: { queued: 'รอส่ง', sent: 'ส่งแล้ว', failed: 'ส่งไม่สำเร็จ', skipped: 'ข้าม' },
  reasons: { inactive: 'ผู้ใช้ถูกปิดใช้งาน', noAddress: 'ไม่มีที่อยู่อีเมล' },
  manageRules: 'กฎ Big Deal',
}
