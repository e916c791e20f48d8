import type { ReportsWords } from '../en/reports.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const reports: ReportsWords = {
  count: 'จำนวนโอกาส',
  number: 'จำนวน',
  sum: 'รายได้ที่คาดหวัง',
  weighted: 'รายได้ถ่วงน้ำหนัก',
  by: { type: 'ตามประเภท', stage: 'ตามขั้นตอนการขาย', reason: 'ตามเหตุผล', team: 'ตามทีม', owner: 'ตามพนักงานขาย' },
  monthOf: { expectedCloseDate: 'ตามเดือนที่คาดว่าจะปิด', closedAt: 'ตามเดือนที่แพ้' },
  group: { type: 'ประเภท', stage: 'ขั้นตอนการขาย', reason: 'เหตุผล', team: 'ทีม', owner: 'พนักงานขาย', month: 'เดือน' },
  unnamed: {
    type: 'ไม่ระบุประเภท',
    stage: 'ไม่มีขั้นตอน',
    reason: 'ไม่ระบุเหตุผล',
    team: 'ไม่มีทีม',
    owner: 'ไม่มีพนักงานขาย',
    month: 'ไม่ระบุวันที่',
  },
  periods: {
    all: 'ทุกช่วงเวลา',
    month: 'เดือนนี้',
    lastMonth: 'เดือนก่อน',
    quarter: 'ไตรมาสนี้',
    lastQuarter: 'ไตรมาสก่อน',
    year: 'ปีนี้',
    lastYear: 'ปีก่อน',
  },
  seeThem: (n) => `ดูโอกาสทั้ง ${s.number(n)} รายการ`,
  unconverted: (amounts) => `ไม่รวมในยอดเพราะไม่มีอัตราแลกเปลี่ยน: ${amounts.join(', ')}`,
  pipeline: 'โอกาสทางการขายที่เปิดอยู่',
  pipelineSentence: 'โอกาสที่เปิดอยู่ ตามขั้นตอน เดือนที่คาดว่าจะปิด ทีม พนักงานขาย และประเภท',
  pipelineIntro: 'ทุกโอกาสที่เปิดอยู่ขณะนี้ ตามอัตราแลกเปลี่ยนวันนี้',
  pipelineEmpty: 'ไม่มีโอกาสที่เปิดอยู่',
  lost: 'โอกาสที่แพ้',
  lostSentence: 'แพ้เพราะอะไร แยกตามเหตุผล เดือน ทีม และพนักงานขาย',
  lostIntro: 'นับครั้งเดียวตามวันที่แพ้ โอกาสที่เปิดใหม่แล้วจะไม่นับ',
  lostEmpty: 'ไม่มีโอกาสที่แพ้ในช่วงนี้',
  lostEmptyText: 'โอกาสที่แพ้จะนับไว้ที่นี่ตามเหตุผลที่ระบุ',
  bigDealsSentence: 'ที่เปิดอยู่ แยกตามประเภท ทีม และเดือนที่คาดว่าจะปิด',
}
