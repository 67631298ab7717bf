import type { CoreError } from '../../kernel/errors';
import type { Refusal } from '../wire/envelope';
import { failZoho } from '../words/error-catalog';
import { shownAddress } from './notify-address';

/** No page of Zoho's says which an edition without notifications answers with: these all speak of what may be used. */
const notOffered = new Set(['NOT_SUPPORTED', 'NO_PERMISSION', 'AUTHORIZATION_FAILED']);

/** Zoho's refusal of a channel, by what somebody who publishes a workflow can do about it. */
export function explainChannel({ module, address }: { module: string; address: string }) {
	return ({ code, details }: Refusal): CoreError | undefined => {
		if (notOffered.has(code)) {
			return failZoho('NOTIFICATIONS_NOT_OFFERED', { module, zohoCode: code });
		}
		if (code !== 'INVALID_DATA') return undefined;
		const field = details['api_name'];
		if (field === 'events') return failZoho('MODULE_WITHOUT_NOTIFICATIONS', { module });
		if (field === 'notify_url') {
			return failZoho('ADDRESS_REFUSED', { address: shownAddress(address) });
		}
		return undefined;
	};
}
