export type SoldKind = 'goods' | 'service'
export type TaxPoint = {
  /** Money taken ahead for these needs a tax invoice on the day it comes. */
  readonly deposit: readonly SoldKind[]
  /** For these the tax invoice is due with the money, not with the bill. */
  readonly payment: readonly SoldKind[]
}

/**
 * When tax is due, by the company's country and what is sold. Thailand: goods at delivery or earlier money (Revenue Code s. 78), services at
 * payment (s. 78/1). Vietnam: goods when handed over, whatever was paid before; services when paid ahead (Decree 123/2020, art. 9).
 */
export const taxPoints: Readonly<Record<string, TaxPoint>> = {
  TH: { deposit: ['goods', 'service'], payment: ['service'] },
  VN: { deposit: ['service'], payment: [] },
}
export const taxPointElsewhere: TaxPoint = { deposit: ['goods', 'service'], payment: [] }
