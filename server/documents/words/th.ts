import type { Words } from './en.ts'

/** What is told of quotations and orders, in Thai. */
export const th: Words = {
  approval: {
    asked: ({ number, amount, by }) => ({
      title: `ใบเสนอราคา ${number} รอการอนุมัติจากคุณ`,
      body: `${by} ขออนุมัติยอด ${amount}`,
    }),
    given: ({ number, amount, by }) => ({
      title: `ใบเสนอราคา ${number} ได้รับอนุมัติแล้ว`,
      body: `${by} อนุมัติยอด ${amount} ส่งให้ลูกค้าได้`,
    }),
    refused: ({ number, by, reason }) => ({
      title: `ใบเสนอราคา ${number} ถูกส่งกลับให้แก้ไข`,
      body: `${by}: ${reason}`,
    }),
  },
  customer: {
    opened: ({ number, customer }) => ({ title: `${customer} เปิดอ่านใบเสนอราคา ${number} แล้ว`, body: '' }),
    accepted: ({ number, customer, amount, said }) => ({
      title: `${customer} ตอบรับใบเสนอราคา ${number}`,
      body: `${said} ตอบรับยอด ${amount}`,
    }),
    rejected: ({ number, customer, said }) => ({ title: `${customer} ปฏิเสธใบเสนอราคา ${number}`, body: said }),
  },
  letter: ({ number, amount, until, contact, salesperson, seller, link }) => ({
    subject: `ใบเสนอราคา ${number} จาก ${seller}`,
    text: `เรียน ${contact}\n\nขอส่งใบเสนอราคา ${number} ยอดรวม ${amount} ตามเอกสารแนบ${until ? ` ใช้ได้ถึงวันที่ ${until}` : ''}\n\nอ่านและตอบรับได้ที่ ${link}\n\nขอแสดงความนับถือ\n${salesperson}\n${seller}`,
  }),
  enclosed: ({ what, amount, due, contact, salesperson, seller }) => ({
    subject: `${what} จาก ${seller}`,
    text: `เรียน ${contact}\n\nขอส่ง${what} จำนวนเงิน ${amount} ตามเอกสารแนบ${due ? `\nกรุณาชำระเงินภายในวันที่ ${due}` : ''}\n\nขอแสดงความนับถือ\n${salesperson}\n${seller}`,
  }),
  step: {
    production: ({ number, customer }) => ({ title: `ใบสั่งขาย ${number}: เตรียมการผลิต`, body: `ลูกค้า ${customer}` }),
    service: ({ number, customer }) => ({ title: `ใบสั่งขาย ${number}: เตรียมงานบริการ`, body: `ลูกค้า ${customer}` }),
    qa: ({ number, customer }) => ({ title: `ใบสั่งขาย ${number}: ประกันคุณภาพ`, body: `ลูกค้า ${customer}` }),
    delivery: ({ number, customer }) => ({ title: `ใบสั่งขาย ${number}: ส่งมอบ`, body: `ลูกค้า ${customer}` }),
  },
  failed: ({ number, reason }) => ({ title: `ใบสั่งขาย ${number} ไม่ผ่านการประกันคุณภาพ`, body: reason }),
  stopped: ({ number, reason }) => ({ title: `ยกเลิกใบสั่งขาย ${number} แล้ว`, body: reason }),
  delivered: ({ number, customer, all }) => ({
    title: all ? `ส่งมอบใบสั่งขาย ${number} ครบแล้ว` : `ส่งมอบใบสั่งขาย ${number} บางส่วนแล้ว`,
    body: `ลูกค้า ${customer}`,
  }),
}
