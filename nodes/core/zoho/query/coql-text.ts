/** A text as COQL literal: in single quotes, a quote within it doubled. Source: Zoho, Kaizen #171, answer 3. */
export const coqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
