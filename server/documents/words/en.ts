type Approval = { number: string; amount: string; by: string; reason: string }
type Heard = { number: string; customer: string; amount: string; said: string }
type Letter = {
  number: string
  amount: string
  until: string
  contact: string
  salesperson: string
  seller: string
  link: string
}
type Enclosed = { what: string; amount: string; due: string; contact: string; salesperson: string; seller: string }
type Step = { number: string; customer: string }

/** What is told of quotations and orders, in English; its shape is what the other languages must satisfy. */
export const en = {
  approval: {
    asked: ({ number, amount, by }: Approval) => ({
      title: `Quotation ${number} waits for your approval`,
      body: `${by} asks you to approve ${amount}.`,
    }),
    given: ({ number, amount, by }: Approval) => ({
      title: `Quotation ${number} is approved`,
      body: `${by} approved ${amount}. It can be sent.`,
    }),
    refused: ({ number, by, reason }: Approval) => ({
      title: `Quotation ${number} was sent back`,
      body: `${by}: ${reason}`,
    }),
  },
  customer: {
    opened: ({ number, customer }: Heard) => ({ title: `${customer} has opened quotation ${number}`, body: '' }),
    accepted: ({ number, customer, amount, said }: Heard) => ({
      title: `${customer} has accepted quotation ${number}`,
      body: `${said} accepted ${amount}.`,
    }),
    rejected: ({ number, customer, said }: Heard) => ({
      title: `${customer} has declined quotation ${number}`,
      body: said,
    }),
  },
  letter: ({ number, amount, until, contact, salesperson, seller, link }: Letter) => ({
    subject: `Quotation ${number} from ${seller}`,
    text: `Dear ${contact},\n\nplease find our quotation ${number} over ${amount} attached.${until ? ` It is good until ${until}.` : ''}\n\nYou can read it on your phone and answer here: ${link}\n\n${salesperson}\n${seller}`,
  }),
  enclosed: ({ what, amount, due, contact, salesperson, seller }: Enclosed) => ({
    subject: `${what} from ${seller}`,
    text: `Dear ${contact},\n\nplease find enclosed: ${what}, ${amount}.${due ? ` We kindly ask you to pay by ${due}.` : ''}\n\n${salesperson}\n${seller}`,
  }),
  step: {
    production: ({ number, customer }: Step) => ({
      title: `Order ${number}: prepare production`,
      body: `For ${customer}.`,
    }),
    service: ({ number, customer }: Step) => ({
      title: `Order ${number}: carry out the service`,
      body: `For ${customer}.`,
    }),
    qa: ({ number, customer }: Step) => ({ title: `Order ${number}: check the quality`, body: `For ${customer}.` }),
    delivery: ({ number, customer }: Step) => ({ title: `Order ${number}: hand over`, body: `To ${customer}.` }),
  },
  failed: ({ number, reason }: Step & { reason: string }) => ({
    title: `Order ${number} did not pass quality assurance`,
    body: reason,
  }),
  stopped: ({ number, reason }: Step & { reason: string }) => ({ title: `Order ${number} is cancelled`, body: reason }),
  delivered: ({ number, customer, all }: Step & { all: boolean }) => ({
    title: all ? `Order ${number} is delivered` : `Order ${number} is partly delivered`,
    body: `To ${customer}.`,
  }),
}

export type Words = typeof en
