import { CoreError } from '../../kernel/errors';
import { NetworkFailure } from '../../kernel/ports';
import { apiUrlOf, tokenRefused } from './connection';
import { failZoho } from '../words/error-catalog';
import type { ZohoPorts } from '../words/ports';

/** Knows where the calls go, and gets a new token at most once for all calls that miss it. */
interface TokenKeeper {
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
		const { error } = await fromAccounts(ports.refresh());
		apiUrl = undefined;
		token += 1;
		untried = true;
		if (error === undefined) return;
		const stored = await fromAccounts(ports.connection());
		throw tokenRefused(error, stored);
	};
	const readAddress = async (): Promise<string> => {
		const stored = await fromAccounts(ports.connection());
		return apiUrlOf(stored);
	};

	return {
		async current() {
			const reading = apiUrl ?? readAddress();
			apiUrl = reading;
			const address = await reading.catch((cause: unknown) => {
				// A refusal stays one for the session; a network may be back for the next row.
				if (isUnreachable(cause)) apiUrl = undefined;
				return Promise.reject(cause);
			});
			return { apiUrl: address, token };
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

/** Both ports talk to the accounts server; when it does not answer, no row is in doubt. */
async function fromAccounts<T>(answer: Promise<T>): Promise<T> {
	const result = await answer.catch((cause: unknown) =>
		cause instanceof NetworkFailure ? cause : Promise.reject(cause),
	);
	if (result instanceof NetworkFailure) {
		const code =
			result.kind === 'certificate' ? 'CERTIFICATE_NOT_TRUSTED' : 'ACCOUNTS_NOT_REACHABLE';
		throw failZoho(code, { reason: result.message });
	}
	return result;
}

const isUnreachable = (cause: unknown): boolean =>
	cause instanceof CoreError && cause.code === 'ACCOUNTS_NOT_REACHABLE';
