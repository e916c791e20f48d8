import type { Words } from './en.ts'

/** What is told of invoices, in Thai. */
export const th: Words = {
  overdue: ({ number, customer, amount, day }) => ({
    title: `ใบแจ้งหนี้ ${number} เกินกำหนดชำระ`,
    body: `${customer} ค้างชำระ ${amount} ครบกำหนดเมื่อ ${day}`,
  }),
}
