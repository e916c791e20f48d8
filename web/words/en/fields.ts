export const fields = {
  choose: 'Choose',
  chooseNamed: (name: string) => `Choose ${name.toLowerCase()}`,
  searchToChoose: 'Type to search',
  nothingFound: 'Nothing found',
  moreExist: 'More exist. Type to narrow the list.',
  clear: 'Clear',
  currency: 'Currency',
  dateShape: 'dd/mm/yyyy',
  timeOfDay: 'Time',
  notADate: 'Not a date. Write it as dd/mm/yyyy.',
  openCalendar: 'Open the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  colour: 'Colour',
  noColour: 'No colour',
  fileLater: 'Save first; then the file can be added.',
  me: 'Me',
  address: {
    line: 'Address',
    subdistrict: 'Subdistrict',
    district: 'District',
    province: 'Province',
    postalCode: 'Postal code',
    country: 'Country',
  },
}

export type FieldsWords = typeof fields
