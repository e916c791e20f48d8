type Overdue = { number: string; customer: string; amount: string; day: string }

/** What is told of invoices, in English; its shape is what the other languages must satisfy. */
export const en = {
  overdue: ({ number, customer, amount, day }: Overdue) => ({
    title: `Invoice ${number} is overdue`,
    body: `${customer} has ${amount} open that was due on ${day}.`,
  }),
}

export type Words = typeof en
