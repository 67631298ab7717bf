import { apiUrlOf, tokenRefused } from './connection';
import { zohoFail } from './error-catalogue';
import type { ZohoPorts } from './ports';

/** Knows where the calls go, and gets a new token at most once for all calls that miss it. */
export interface TokenKeeper {
	/** The API address and which token it goes with. Fails before anything is sent when not connected. */
	current(): Promise<{ apiUrl: string; token: number }>;
	/** Says that Zoho took this token. */
	accepted(token: number): void;
	/** Gets a new token unless another call already did; false when the new one was refused just as well. */
	renew(token: number): Promise<boolean>;
}

export function createTokenKeeper(ports: ZohoPorts): TokenKeeper {
	let apiUrl: Promise<string> | undefined;
	let token = 0;
	let untried = false;
	let renewing: Promise<void> | undefined;

	const refresh = async (): Promise<void> => {
		const { error } = await ports.refresh();
		apiUrl = undefined;
		token += 1;
		untried = true;
		if (error === undefined) return;
		const stored = await ports.connection();
		throw tokenRefused(error, stored);
	};
	const readAddress = async (): Promise<string> => {
		const stored = await ports.connection();
		if (stored.hasToken || stored.error !== undefined) return apiUrlOf(stored);
		// A credential without a consent page has no token until it is asked for the first time.
		const { error } = await ports.refresh();
		if (error !== undefined) throw zohoFail('NOT_CONNECTED', { reason: error });
		return apiUrlOf(await ports.connection());
	};

	return {
		async current() {
			apiUrl ??= readAddress();
			return { apiUrl: await apiUrl, token };
		},
		accepted(used) {
			if (used === token) untried = false;
		},
		async renew(refused) {
			if (refused < token) return true;
			// A new token that is refused at once would be followed by more of them, up to Zoho's quota.
			if (untried && renewing === undefined) return false;
			renewing ??= refresh().finally(() => {
				renewing = undefined;
			});
			await renewing;
			return true;
		},
	};
}
