/**
 * Something wrong that the person can put right: which file or folder, what is wrong, and what to do. Written to the terminal
 * and into the summary as it is.
 */
export class DemoProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DemoProblem'
  }
}
