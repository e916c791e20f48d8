import { slots } from '../slots.ts'

const s = slots('en')

export const signIn = {
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  signIn: 'Sign in',
  forgotten: 'Forgotten password',
  forgottenTitle: 'Set a new password',
  forgottenText: 'Write your email. A link to set a new password is sent to it.',
  sendLink: 'Send the link',
  linkSent: 'If this address has an account, the link is on its way. It works for a limited time.',
  backToSignIn: 'Back to sign in',
  showPassword: 'Show the password',
  newPassword: 'New password',
  setPassword: 'Set the password',
  invitationTitle: 'Welcome to Kohoi',
  invitationText: 'Choose a password to open your account.',
  openAccount: 'Open the account',
  linkOld: 'This link was used or is too old.',
  askNewLink: 'Ask for a new link',
  lengthHint: 'At least 12 characters. A sentence is easy to remember.',
  tooShort: (left: number) => s.plural(left, '# more character', '# more characters'),
  tooEasy: 'Long enough, but easy to guess.',
  strong: 'Hard to guess.',
  tagline: 'Every lead to the right person, every decision with its reason.',
}

export type SignInWords = typeof signIn
