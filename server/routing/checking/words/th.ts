import type { Words } from './en.ts'

export const th: Words = {
  notSubset: ({ name, other, example }) =>
    `กฎของ ${name} กว้างกว่ากฎของ ${other}: ${example} ระบบจะมอบหมายเฉพาะรายการที่ตรงกับทั้งสองกฎ`,
  shadowed: ({ name, other }) => `${name} ไม่มีทางได้รับรายการใด เพราะ ${other} รับไปก่อนทั้งหมด`,
  overlap: ({ name, other, example }) => `${name} และ ${other} อยู่ลำดับเดียวกันและต้องการรายการเดียวกัน: ${example}`,
  impossible: ({ name }) => `${name} ไม่ตรงกับรายการใดเลย เพราะเงื่อนไขขัดกันเอง`,
  impossibleMember: ({ name, other }) => `${name} ไม่ได้รับรายการใดใน ${other} เพราะไม่มีรายการที่ตรงกับทั้งสองกฎ`,
  gap: {
    lead: ({ example }) => `ลูกค้า-ผู้สนใจบางรายไม่ถูกมอบหมายให้ใคร: ${example}`,
    opportunity: ({ example }) => `โอกาสทางการขายบางรายการไม่ถูกมอบหมายให้ใคร: ${example}`,
  },
  gapInTeam: ({ name, example }) => `${name} รับรายการที่ไม่มีสมาชิกคนใดรับได้: ${example}`,
  inactiveHandler: ({ name, other }) => `${name} ถูกข้าม เพราะ ${other} ปิดใช้งานอยู่`,
  usesScoreWhileOff: ({ name }) => `${name} ใช้คะแนน แต่ปิดการให้คะแนนไว้`,
  open: ({ name }) => `เงื่อนไขมีมากเกินกว่าจะพิสูจน์ทุกข้อเกี่ยวกับ ${name} ได้`,
  openGap: {
    lead: 'เงื่อนไขมีมากเกินกว่าจะพิสูจน์ได้ว่าลูกค้า-ผู้สนใจทุกรายถูกมอบหมายให้ใครสักคน',
    opportunity: 'เงื่อนไขมีมากเกินกว่าจะพิสูจน์ได้ว่าโอกาสทางการขายทุกรายการถูกมอบหมายให้ใครสักคน',
  },
  everything: 'ไม่ว่าจะมีข้อมูลใด',
  and: (names) => names.join(' และ '),
  andMore: (names, more) => `${names} และอีก ${more} รายการ`,
}
