import { anyOf } from '../choices/any-of';

/** Something is called off, before its day or behind it. */
export const calledOff = anyOf(
	'cancel cancels canceled cancelled canceling cancelling cancellation call_off calls_off called_off calling_off scrapped',
	'absagen absag* abgesagt fällt…aus fallen…aus ausfallen ausfällt ausgefallen entfällt entfallen storn* gecancelt gestrichen hinfällig annulliert',
	'annul* décommand* supprimé* cancel* anul* suspendid* annull* cancell* disdett* disdire saltat* desmarc*',
	'geannuleerd annule* afgezegd afzeggen afgelast te_vervallen geschrapt odwoł* anulow*',
	'inställd inställt inställda ställs_in ställer_in avbok* avlys* aflys* скасов* скасува* відмін* отмен* zruš* iptal',
	'キャンセル 中止 取消 取り消* 취소*',
);

/** Says with a "not" that something is not to be. */
export const notHeld = anyOf(
	"not_take_place won't…take_place not_taking_place not…happen findet…nicht_statt finden…nicht_statt nicht_stattfinden",
	"n'aura_pas_lieu n'auront_pas_lieu n'a_pas_lieu no_tendrá…lugar no_tiene_lugar no_se_celebra* no_se_hará",
	'non_si_terrà non_avrà…luogo non_ci_sarà niet_door não_terá…lugar não_se_realiza* não_acontece*',
	'nie_odbędzie* blir_inte_av не_відбудеться не_состоится',
);

/** Says of a day that opens its clause that it does not do. */
export const unsuited = anyOf(
	"no_good is_taken impossible not_possible not_suit* won't_work doesn't_work does_not_work can't_make can't_do too_early too_late",
	'passt_nicht passen_nicht geht_es_nicht geht_nicht klappt_nicht unmöglich zu_früh zu_spät nicht_möglich',
	'ne_convient_pas ne_va_pas trop_tôt trop_tard pas_possible imposible no_puede_ser no_es_posible no_me_va demasiado_pronto demasiado_tarde',
	'impossibile non_va_bene non_è_possibile troppo_presto troppo_tardi lukt_niet kan_niet past_niet onmogelijk te_vroeg te_laat impossível não_dá muito_cedo',
	'nie_pasuje niemożliw* nie_zdąż* za_wcześnie za_późno odpada går_inte passar_inte omöjlig* för_tidigt för_sent passer_ikke passer…ikke umulig* for_tidlig for_sent kan_ikke',
	'nehodí_se není_možné nesopii ei_sovi ei_käy uymuyor не_підходить не_встига* не_встигн* рано зарано неможливо',
);

/** Something gets another day, whether the words stand before its day or behind it. */
export const postponed = anyOf(
	'postpone* reschedul* re-schedul* put_off puts_off putting_off put_back push_back pushed_back pushed_out brought_forward bring_forward deferred',
	'verschob* verschieb* vertagt vertagen umgebucht vorverlegt vorgezogen reporté* reportons décalé* décaler',
	'aplaz* pospon* pospuest* reprogram* rinvi* posticip* uitgesteld uitstellen verschoven verschuiv* adiad* adiar adiamos remarcad* remarcar reagend*',
	'przełoż* uppskjut* skjuts_upp utsatt utsett* udskudt udskyd* відклад* отлож* 延期',
);

/** The same, but before a day it may be said of people and things: `we move on 4 May`. */
export const moved = anyOf(
	'move moves moved moving shift shifts shifted verlegt verlegen déplacé* déplacer avancé* avancer traslad* spost* anticipat* verplaats* verzet antecipad* przenie* przesun* flytt* flyt flytes перенес* перенос*',
);

/** The same, of a day that is said to become another one. */
export const changed = anyOf(
	'change changes changed changing switch* swap* delay* geändert* ändern ändert verzöger* modifi* cambi* retras* adelant* wijzig* gewijzigd alterad* zmien* zmian* ändra* ændr* endre* змін* измен*',
);

/** Before the day that something is moved to, and before the one it is moved from. */
export const towards =
	/(?<![\p{L}\p{N}])(?:to|till|until|for|auf|bis|zum|au|à|pour|jusqu['’]au|al|a|all['’]|alla|per|fino al|para|hasta|naar|tot|até|na|do|til|на|до)(?:\s(?:the|den|dem|le|el|il|o|de))?\s{0,2}$/iu;
export const awayFrom =
	/(?<![\p{L}\p{N}])(?:from|vom|von|du|de|del|dal|dall['’]|van|z|ze|från|fra|з|із|с)(?:\s(?:the|dem|den|le|el|il|de))?\s{0,2}$/iu;

/** Before the last day of a time in which something may be done, called off as well. */
export const deadline =
	/(?<![\p{L}\p{N}])(?:by|until|till|before|up to|bis(?: zum)?|vor(?: dem)?|avant(?: le)?|jusqu['’]au|d['’]ici(?: le| au)?|hasta(?: el)?|antes del?|entro(?: il)?|fino al|prima del|v[oó][oó]r|tot(?: en met)?|uiterlijk|até(?: o)?|do(?: dnia)?|przed|senast(?: den)?|före(?: den)?|до)\s{1,2}$/iu;

/** Something else is said behind it. */
export const another =
	/(?<![\p{L}\p{N}])(?:and|but|or|because|since|if|when|which|that|who|und|aber|oder|weil|denn|dass|wenn|et|mais|ou|parce|car|qui|y|pero|o|porque|e|ma|perché|che|of|maar|omdat|och|men|eller|eftersom|ale|lub|albo|bo|що|та|або|але|бо)(?![\p{L}\p{N}])/giu;
