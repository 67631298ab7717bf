export interface Mailbox {
	/** Display name, null when the header has none. */
	name: string | null;
	address: string;
	/** The header line it stands in. */
	line: string;
}

export interface MailParts {
	from: Mailbox | null;
	subject: string;
	/** The `Date:` header as written, '' without one. */
	date: string;
	isMail: boolean;
	/** Where the text after the headers begins. */
	bodyStart: number;
}

const header =
	/^(From|To|Cc|Bcc|Reply-To|Subject|Date|Sent|Attachments?|Title|Call|Meeting|Participants|Attendees|Duration)[ \t]*:[ \t]*(.*)$/i;

/** Reads the header lines a mail or a call transcript begins with. */
export function readHeaders(text: string): MailParts {
	const parts: MailParts = { from: null, subject: '', date: '', isMail: false, bodyStart: 0 };
	let position = 0;
	const seen = new Set<string>();
	while (position < text.length) {
		const end = text.indexOf('\n', position);
		const line = text.slice(position, end < 0 ? text.length : end).trimEnd();
		const match = header.exec(line);
		if (match === null) {
			const folded = /^[ \t]+\S/.test(line) && seen.size > 0;
			if (!folded) break;
		} else take(parts, seen, match[1] ?? '', match[2] ?? '', line);
		if (end < 0) break;
		position = end + 1;
	}
	if (seen.size === 0) return parts;
	parts.isMail = seen.has('from') && (seen.has('subject') || seen.has('to'));
	parts.bodyStart = position;
	return parts;
}

function take(
	parts: MailParts,
	seen: Set<string>,
	name: string,
	value: string,
	line: string,
): void {
	const key = name.toLowerCase();
	seen.add(key);
	if (key === 'subject' || (key === 'title' && parts.subject === '')) parts.subject = value;
	if (key === 'date' || key === 'sent') parts.date = value;
	if (key === 'from') parts.from = readMailbox(value, line);
}

function readMailbox(value: string, line: string): Mailbox | null {
	const address = /[^\s<>"(),;:]+@[^\s<>"(),;]+/.exec(value)?.[0];
	if (address === undefined) return null;
	const name = value.slice(0, value.indexOf(address)).replace(/[<"]/g, '').trim();
	return { name: name === '' ? null : name, address, line };
}
