export const companies = {
  newCompany: 'New company',
  identity: 'Company',
  place: 'Place, currency and tax',
  paper: 'Documents and payments',
  hours: 'Working hours and holidays',
  closed: 'Closed',
  addHours: 'Add hours',
  removeHours: 'Remove hours',
  holidays: 'Holidays',
  addHoliday: 'Add a holiday',
  publicHolidays: (country: string) => `Public holidays: ${country}`,
  year: 'Year',
  tickAll: 'Tick all',
  untickAll: 'Untick all',
  holidayKinds: { substitute: 'Day off instead', option: 'As announced' },
  notAnnounced: (year: string) =>
    `The Buddhist holidays of ${year} are not in the list yet. Add them by hand once they are announced.`,
  removeHoliday: (day: string) => `Remove ${day}`,
  ratesIntro:
    'Amounts in other currencies are converted by the rate of their day. Inverse and cross rates follow from these.',
  noRates: 'Needed only when you sell in more than one currency.',
  validFrom: (day: string) => `from ${day}`,
}

export type CompaniesWords = typeof companies
