import type { Language } from '@kohoi/contract'

/** Sentences that documents are made with, in the customer's language; kept in them as they were. */
export const documentWords: Record<
  Language,
  {
    deposit: (about: { order: string; percent: string | null }) => string
    adjustment: (about: { invoice: string; reason: string }) => string
  }
> = {
  en: {
    deposit: ({ order, percent }) => `Deposit${percent ? ` of ${percent} %` : ''} for sale order ${order}`,
    adjustment: ({ invoice, reason }) => `${reason} (invoice ${invoice})`,
  },
  th: {
    deposit: ({ order, percent }) => `เงินมัดจำ${percent ? `ร้อยละ ${percent} ` : ''}ตามใบสั่งขายเลขที่ ${order}`,
    adjustment: ({ invoice, reason }) => `${reason} (ใบกำกับภาษีเลขที่ ${invoice})`,
  },
  vi: {
    deposit: ({ order, percent }) => `Tiền đặt cọc${percent ? ` ${percent} %` : ''} theo đơn bán hàng ${order}`,
    adjustment: ({ invoice, reason }) => `${reason} (hóa đơn ${invoice})`,
  },
}
