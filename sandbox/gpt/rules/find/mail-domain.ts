import type { View } from '../view.ts';

const freemail =
	/^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|web|mail|proton|protonmail|t-online|freenet|orange|free|libero|example|test|invalid|localhost|email|mailbox|posteo|zoho)$/;

/** `Blue Harbor` for somebody@blue-harbor.example; null for free mail services. */
export function domainName(view: View): { name: string; quote: string } | null {
	const host = view.mail.from?.address.split('@')[1];
	if (host === undefined || view.mail.from === null) return null;
	const parts = host.toLowerCase().split('.').slice(0, -1);
	const label = parts
		.filter((part) => !/^(?:co|com|org|net|mail|www|smtp|news|info)$/.test(part))
		.at(-1);
	if (label === undefined || label.length < 3 || freemail.test(label)) return null;
	const name = label
		.split('-')
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join(' ');
	return { name, quote: view.mail.from.address };
}
