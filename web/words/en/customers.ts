import { slots } from '../slots.ts'

const s = slots('en')

export const customers = {
  emptyAccounts: 'An account is a company you sell to, with its people and addresses. Create one, or convert a lead.',
  emptyContacts: 'A contact is a person you speak with, for a company or for himself. Create one, or convert a lead.',
  sections: {
    company: 'Company',
    person: 'Person',
    reach: 'Contact data',
    addresses: 'Addresses',
    terms: 'Responsible and terms',
  },
  mine: 'Mine',
  taxIdHelp: 'Thailand 13 digits, Vietnam 10 or 13',
  branchHelp: '00000 is the head office',
  sameAsBilling: 'Same as billing address',
  contacts: 'Contacts',
  noContacts: 'No contact yet.',
  opportunities: 'Opportunities',
  noOpportunities: 'No opportunity yet.',
  account: 'Account',
  count: (n: number) => s.number(n),
  address: {
    TH: {
      line: 'House number, street',
      subdistrict: 'Subdistrict (khwaeng/tambon)',
      district: 'District (khet/amphoe)',
      province: 'Province (changwat)',
      postalCode: 'Postal code',
    },
    VN: {
      line: 'House number, street',
      subdistrict: 'Ward or commune (phường/xã)',
      district: 'District (quận/huyện)',
      province: 'Province or city (tỉnh/thành)',
      postalCode: 'Postal code',
    },
    other: {
      line: 'Address',
      subdistrict: 'Neighbourhood',
      district: 'City',
      province: 'State or province',
      postalCode: 'Postal code',
    },
  },
}

export type CustomersWords = typeof customers
