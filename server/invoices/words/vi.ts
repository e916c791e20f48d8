import type { Words } from './en.ts'

/** What is told of invoices, in Vietnamese. */
export const vi: Words = {
  overdue: ({ number, customer, amount, day }) => ({
    title: `Hóa đơn ${number} quá hạn thanh toán`,
    body: `${customer} còn nợ ${amount}, đến hạn ngày ${day}.`,
  }),
}
