import hiddenMails from './hidden.json';
import orderMails from './orders.json';

/** A mail that a stranger could send; README.md says what each part holds. */
export interface Attack {
	name: string;
	group: string;
	trick: string;
	mail: string;
	visible: string[];
	hiddenWords: string[];
	wants: string;
	obeys: { label: string; fields: Record<string, { quote: string; value: unknown }> };
}

export const hidden = hiddenMails as unknown as Attack[];
export const orders = orderMails as unknown as Attack[];
