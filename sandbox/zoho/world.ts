import type { Tokens } from './auth/tokens.ts';
import type { OpeningHours } from './calendar/opening-hours.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Usage } from './limits/usage.ts';
import type { Seen } from './notifications/channel.ts';
import type { Channels } from './notifications/channels.ts';
import type { Deliveries } from './notifications/deliveries.ts';
import type { Organisation } from './org.ts';
import type { PageTokens } from './paging/page-tokens.ts';
import type { RequestLog } from './request-log.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';
import type { Tags } from './tags.ts';
import type { Actor, History } from './timeline/history.ts';

/** Everything one twin knows. */
export interface World {
	/** Own address, e.g. `http://127.0.0.1:4000`; set once the twin listens. */
	url: string;
	settings: Settings;
	clock: Clock;
	ids: Ids;
	store: Store;
	history: History;
	channels: Channels;
	deliveries: Deliveries;
	/** What a request has changed so far; its notifications go out together. */
	seen: Seen[];
	/** Who writes: the user of the token, unless a test acts for another. */
	actor: Actor;
	tokens: Tokens;
	usage: Usage;
	faults: Faults;
	log: RequestLog;
	tags: Tags;
	files: Files;
	pageTokens: PageTokens;
	organisation: Organisation;
	openingHours: OpeningHours;
}
