#include "text/stops.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace coverlap::text {
namespace {

// A name or a noun comes next.
constexpr std::u16string_view never_final[] = {
    u"Abp",  u"Adm",    u"Amb",    u"Assoc", u"Asst", u"Atty", u"Bp",   u"Brig", u"Capt", u"Cdr",  u"Cmdr",  u"Cmdt",
    u"Col",  u"Cols",   u"Comdr",  u"Cpl",   u"DR",   u"Dept", u"Det",  u"Dipl", u"Dott", u"Dr",   u"Drs",   u"Dña",
    u"Ens",  u"Fr",     u"Gen",    u"Gens",  u"Gov",  u"Govs", u"Hon",  u"Hr",   u"Insp", u"Lt",   u"Lts",   u"MR",
    u"MRS",  u"Maj",    u"Messrs", u"Mgr",   u"Mlle", u"Mme",  u"Mr",   u"Mrs",  u"Ms",   u"Msgr", u"Mt",    u"Pfc",
    u"Pres", u"Prof",   u"Profs",  u"Pvt",   u"Radm", u"Rep",  u"Reps", u"Rev",  u"Revd", u"Secy", u"Sen",   u"Sens",
    u"Sgt",  u"Sgts",   u"Sig",    u"Spc",   u"Sra",  u"Sres", u"Srta", u"St",   u"Ste",  u"Supt", u"Treas", u"Univ",
    u"Vadm", u"approx", u"bzw",    u"ca",    u"cf",   u"evtl", u"ggf",  u"sog",  u"vgl",  u"viz",  u"vs",    u"акад",
    u"ген",  u"им",     u"проф",   u"тов",   u"ул"};

// "No. 10", "Art. 5".
constexpr std::u16string_view before_number[] = {u"abs", u"art", u"arts", u"ch",   u"chap", u"fig",  u"figs",
                                                 u"no",  u"nos", u"nr",   u"num",  u"núm",  u"para", u"paras",
                                                 u"pp",  u"sec", u"vol",  u"vols", u"ziff", u"ст",   u"стр"};

// Companies, months, days, states, units: may end a sentence or stand within one.
constexpr std::u16string_view maybe_final[] = {
    u"Ala",  u"Apr",   u"Apt",   u"Ariz", u"Ark",  u"Assn",  u"Aug", u"Ave",  u"Bldg", u"Blvd", u"Bros", u"Calif",
    u"Cie",  u"Co",    u"Colo",  u"Conn", u"Corp", u"Cos",   u"Dec", u"Del",  u"Dist", u"Div",  u"EE",   u"Esq",
    u"Feb",  u"Fla",   u"Fri",   u"Ft",   u"Ga",   u"Govt",  u"Hwy", u"Ill",  u"Inc",  u"Ind",  u"Intl", u"Jan",
    u"Jr",   u"Jul",   u"Jun",   u"Kan",  u"Ky",   u"La",    u"Ltd", u"Mar",  u"Mass", u"Md",   u"Mfg",  u"Mich",
    u"Minn", u"Mio",   u"Miss",  u"Mo",   u"Mon",  u"Mont",  u"Mrd", u"Natl", u"Neb",  u"Nev",  u"Nov",  u"Oct",
    u"Okla", u"Ore",   u"Pa",    u"Penn", u"Rd",   u"Sat",   u"Sep", u"Sept", u"Sr",   u"Sun",  u"Tenn", u"Tex",
    u"Thu",  u"Thur",  u"Thurs", u"Tsd",  u"Tue",  u"Tues",  u"Va",  u"Vt",   u"Wash", u"Wed",  u"Wis",  u"Wyo",
    u"al",   u"aprox", u"bn",    u"ed",   u"eds",  u"est",   u"etc", u"govt", u"mln",  u"usw",  u"г",    u"гг",
    u"др",   u"млн",   u"млрд",  u"обл",  u"пр",   u"прибл", u"руб", u"тел",  u"трлн", u"тыс"};

// Function words and adverbs of the large European languages.
constexpr std::u16string_view sentence_starters[] = {u"a",         u"aber",
                                                     u"about",     u"according",
                                                     u"across",    u"additionally",
                                                     u"after",     u"against",
                                                     u"all",       u"als",
                                                     u"also",      u"although",
                                                     u"am",        u"amid",
                                                     u"among",     u"an",
                                                     u"and",       u"another",
                                                     u"as",        u"at",
                                                     u"au",        u"auch",
                                                     u"auf",       u"aux",
                                                     u"avec",      u"because",
                                                     u"before",    u"bei",
                                                     u"between",   u"both",
                                                     u"but",       u"by",
                                                     u"ce",        u"ces",
                                                     u"cette",     u"con",
                                                     u"dans",      u"das",
                                                     u"der",       u"despite",
                                                     u"die",       u"dies",
                                                     u"diese",     u"doch",
                                                     u"during",    u"each",
                                                     u"earlier",   u"egli",
                                                     u"ein",       u"eine",
                                                     u"el",        u"ela",
                                                     u"ele",       u"eles",
                                                     u"ella",      u"elle",
                                                     u"elles",     u"ellos",
                                                     u"en",        u"er",
                                                     u"es",        u"essa",
                                                     u"esta",      u"este",
                                                     u"even",      u"every",
                                                     u"few",       u"for",
                                                     u"from",      u"furthermore",
                                                     u"für",       u"gli",
                                                     u"he",        u"her",
                                                     u"here",      u"his",
                                                     u"how",       u"however",
                                                     u"i",         u"ich",
                                                     u"if",        u"il",
                                                     u"ils",       u"im",
                                                     u"in",        u"instead",
                                                     u"isso",      u"it",
                                                     u"its",       u"je",
                                                     u"just",      u"las",
                                                     u"last",      u"later",
                                                     u"le",        u"les",
                                                     u"lo",        u"los",
                                                     u"ma",        u"mais",
                                                     u"many",      u"mas",
                                                     u"meanwhile", u"mit",
                                                     u"more",      u"moreover",
                                                     u"most",      u"my",
                                                     u"nach",      u"nel",
                                                     u"nella",     u"nevertheless",
                                                     u"next",      u"no",
                                                     u"nor",       u"not",
                                                     u"nous",      u"now",
                                                     u"não",       u"o",
                                                     u"of",        u"on",
                                                     u"once",      u"one",
                                                     u"only",      u"or",
                                                     u"os",        u"other",
                                                     u"our",       u"over",
                                                     u"par",       u"pero",
                                                     u"por",       u"pour",
                                                     u"questa",    u"questo",
                                                     u"secondo",   u"segundo",
                                                     u"según",     u"selon",
                                                     u"several",   u"she",
                                                     u"sie",       u"since",
                                                     u"so",        u"some",
                                                     u"still",     u"such",
                                                     u"sur",       u"también",
                                                     u"that",      u"the",
                                                     u"their",     u"then",
                                                     u"there",     u"therefore",
                                                     u"these",     u"they",
                                                     u"this",      u"those",
                                                     u"though",    u"three",
                                                     u"through",   u"thus",
                                                     u"to",        u"today",
                                                     u"two",       u"um",
                                                     u"uma",       u"un",
                                                     u"una",       u"und",
                                                     u"under",     u"une",
                                                     u"uno",       u"until",
                                                     u"vous",      u"we",
                                                     u"wenn",      u"what",
                                                     u"when",      u"where",
                                                     u"whether",   u"while",
                                                     u"who",       u"why",
                                                     u"wie",       u"wir",
                                                     u"with",      u"without",
                                                     u"yesterday", u"yet",
                                                     u"you",       u"your",
                                                     u"zu",        u"él",
                                                     u"а",         u"в",
                                                     u"вы",        u"для",
                                                     u"если",      u"и",
                                                     u"как",       u"мы",
                                                     u"на",        u"но",
                                                     u"о",         u"об",
                                                     u"однако",    u"он",
                                                     u"она",       u"они",
                                                     u"оно",       u"по",
                                                     u"при",       u"с",
                                                     u"также",     u"что",
                                                     u"эта",       u"это",
                                                     u"этот",      u"я"};

// "…?” Merz asked."
constexpr std::u16string_view verbs_of_saying[] = {
    u"added",     u"adds",      u"announced", u"argued",   u"asked",  u"asks",   u"chiese",   u"concluded",
    u"continued", u"declared",  u"demanda",   u"dijo",     u"disse",  u"dit",    u"déclaré",  u"erklärte",
    u"exclaimed", u"explained", u"fragte",    u"insisted", u"joked",  u"posted", u"preguntó", u"quipped",
    u"recalled",  u"replied",   u"sagte",     u"said",     u"say",    u"says",   u"schrieb",  u"shouted",
    u"tells",     u"told",      u"tweeted",   u"warned",   u"writes", u"wrote",  u"заявил",   u"заявила",
    u"сказал",    u"сказала",   u"спросил",   u"спросила"};

// Months and centuries of languages that write ordinals with a full stop.
constexpr std::u16string_view after_ordinals[] = {
    u"april",      u"august",      u"března", u"dezember", u"dubna",   u"februar",  u"jahrhundert", u"jahrhunderts",
    u"januar",     u"joulukuuta",  u"juli",   u"juni",     u"jänner",  u"května",   u"ledna",       u"listopadu",
    u"mai",        u"marraskuuta", u"märz",   u"november", u"oktober", u"prosince", u"september",   u"srpna",
    u"tammikuuta", u"září",        u"února",  u"července", u"června",  u"října"};

template <size_t N>
constexpr bool sorted(const std::u16string_view (&words)[N]) {
  return std::is_sorted(std::begin(words), std::end(words));
}
static_assert(sorted(never_final) && sorted(before_number) && sorted(maybe_final));
static_assert(sorted(sentence_starters) && sorted(verbs_of_saying) && sorted(after_ordinals));

template <size_t N>
bool contains(const std::u16string_view (&words)[N], std::u16string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

Abbreviation as_listed(std::u16string_view token) {
  if (contains(never_final, token)) return Abbreviation::never_final;
  if (contains(before_number, token)) return Abbreviation::before_number;
  return contains(maybe_final, token) ? Abbreviation::maybe_final : Abbreviation::none;
}

}  // namespace

Abbreviation abbreviation(std::u16string_view token) {
  const Abbreviation kind = as_listed(token);
  if (kind != Abbreviation::none || token[0] < u'A' || token[0] > u'Z') return kind;
  std::u16string lower(token);
  lower[0] = static_cast<char16_t>(lower[0] + 32);
  return as_listed(lower);
}

bool starts_sentences(std::u16string_view word) { return contains(sentence_starters, word); }

bool is_verb_of_saying(std::u16string_view word) { return contains(verbs_of_saying, word); }

bool follows_ordinal(std::u16string_view word) { return contains(after_ordinals, word); }

}  // namespace coverlap::text
