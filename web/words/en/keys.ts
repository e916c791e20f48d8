export const keys = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  inLists: 'In lists',
  inForms: 'In forms',
  search: 'Search',
  help: 'This help',
  goTo: (page: string) => `Go to ${page}`,
  create: 'Create',
  nextRow: 'Next row',
  previousRow: 'Previous row',
  openRow: 'Open',
  selectRow: 'Select',
  editRecord: 'Edit',
  save: 'Save',
  closeInnermost: 'Close the innermost',
  toAlerts: 'Focus the alerts',
  move: 'Move up or down',
  singleKeys: 'Single-letter shortcuts',
  afterwards: 'then',
}

export type KeysWords = typeof keys
