/** Whether a subject says that its mail hands on another one: what it quotes is what it is about. */
export const isForwarded = (subject: string): boolean =>
	/^\s*(fwd?|wg|tr|rv|i|doorst|enc|vb|vl|pd|ilt)\s*:/i.test(subject);
