/**
 * What stands on a paper before anybody keyed it, by question: the printed code or the text; true and false where the paper has
 * a box for yes and one for no (which codes these are, the questionnaire says).
 */
export type PaperAnswers = Readonly<Record<string, string | boolean>>
