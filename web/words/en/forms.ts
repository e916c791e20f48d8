import { slots } from '../slots.ts'

const s = slots('en')

export const forms = {
  newForm: 'New web form',
  empty: 'A form on your site: each filling becomes a lead and is divided at once.',
  fields: (n: number) => s.plural(n, '# field', '# fields'),
  preview: 'Open the form',
  form: 'Web form',
  asks: 'What it asks for',
  addField: 'Add a field',
  texts: 'What it says',
  publish: 'Put it on your site',
  link: 'Link to send',
  embed: 'Snippet for your page',
  seen: 'What visitors see (as saved)',
}

export type FormsWords = typeof forms
