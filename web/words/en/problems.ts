export const problems = {
  offlineLine: 'Not connected. What you see may be old; saving works again once the connection is back.',
  offline: 'The server was not reached. What you typed is still here.',
  unknown: 'The server could not do this. The reason is in its log.',
  notFoundTitle: 'Nothing at this address',
  notFoundText: 'The record was deleted, or it belongs to somebody else.',
  noPermissionTitle: 'No permission',
  noPermissionText: 'Your role does not open this page. An administrator can change your role.',
  failedTitle: 'This page could not be shown',
  failedText: 'Load it again. If it stays, tell your administrator what you did.',
  goHome: 'Go to All Apps',
  listFailed: 'The list could not be loaded',
}

export type ProblemsWords = typeof problems
