import { createTokens } from './auth/tokens.ts';
import { createClock } from './clock.ts';
import { inZone, toUtc } from './datetime.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createIds } from './ids.ts';
import { createUsage } from './limits/usage.ts';
import type { JsonObject } from './json.ts';
import { createChannels } from './notifications/channels.ts';
import { createDeliveries, type Post } from './notifications/deliveries.ts';
import { emptyOrganisation, type Organisation, type User } from './org.ts';
import { createPageTokens } from './paging/page-tokens.ts';
import { currentUser } from './records/lookups.ts';
import { createRequestLog } from './request-log.ts';
import { plantSeed, readSeed } from './seed/load-seed.ts';
import { settingsSchema } from './settings.ts';
import { createStore } from './store.ts';
import { createTags } from './tags.ts';
import { createHistory } from './timeline/history.ts';
import type { World } from './world.ts';

export interface WorldOptions {
	seed?: 'company' | 'empty';
	now?: () => number;
	tokenLimits?: boolean;
	searchDelayMs?: number;
	location?: string;
	/** People beside those of the seed, each with a zone of their own. */
	users?: User[];
	/** What sends notifications in place of HTTP. */
	post?: Post;
}

/** Who makes something now, and when. */
function madeNow(world: World): JsonObject {
	const { id, full_name: name, time_zone: zone } = currentUser(world);
	const time = inZone(toUtc(world.clock.now()), zone);
	const by = { name, id };
	return { created_time: time, created_by: by, modified_time: time, modified_by: by };
}

/** A world with its seed in place, and the way back to that state. */
export function createWorld(options: WorldOptions): { world: World; reset(): void } {
	const startSettings = () =>
		settingsSchema.parse({
			tokenLimits: options.tokenLimits,
			searchDelayMs: options.searchDelayMs,
			location: options.location,
		});
	const seed = options.seed === 'empty' ? undefined : readSeed();
	const clock = createClock(options.now ?? Date.now);
	const ids = createIds();
	const own = seed ?? emptyOrganisation;
	const [first, ...others] = own.users;
	const organisation: Organisation = {
		...own,
		users: [first, ...others, ...(options.users ?? [])],
	};
	const faults = createFaults();
	const world: World = {
		url: '',
		settings: startSettings(),
		clock,
		ids,
		store: createStore(),
		history: createHistory(),
		actor: { user: organisation.users[0].id, source: 'crm_api' },
		tokens: createTokens(clock, () => world.settings),
		usage: createUsage(clock, () => world.settings),
		faults,
		channels: createChannels(clock),
		deliveries: createDeliveries(clock, faults, options.post),
		seen: [],
		log: createRequestLog(),
		tags: createTags(() => madeNow(world)),
		files: createFiles(ids),
		pageTokens: createPageTokens(clock),
		organisation,
		openingHours: { holidays: [] },
	};

	function plant(): void {
		world.tokens.restart();
		world.openingHours.businessHours = seed?.business_hours;
		world.openingHours.holidays = structuredClone(seed?.holidays ?? []);
		const complaints = seed ? plantSeed(world, seed) : [];
		if (complaints.length > 0) {
			throw new Error(`The seed breaks the rules of the twin:\n${complaints.join('\n')}`);
		}
	}

	function reset(): void {
		world.settings = startSettings();
		clock.restart();
		world.ids.restart();
		world.store.clear();
		world.history.clear();
		world.tags.clear();
		world.files.clear();
		world.usage.restart();
		world.faults.clear();
		world.channels.clear();
		world.deliveries.clear();
		world.seen.length = 0;
		world.log.clear();
		world.pageTokens.clear();
		plant();
	}
	plant();
	return { world, reset };
}
