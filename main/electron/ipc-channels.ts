/** The only two names on the wire between window and shell. */
export const callChannel = 'padan:call'
export const eventChannel = 'padan:event'
