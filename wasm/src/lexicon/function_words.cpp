#include "lexicon/function_words.h"

#include <algorithm>
#include <array>

namespace coverlap::lexicon {
namespace {

// Determiners, pronouns, prepositions, conjunctions, auxiliaries and the verbs of reporting speech that every news
// story has. Sorted, for binary search.
constexpr std::array words = std::to_array<std::u16string_view>({
    u"a",         u"about",  u"above",   u"across",  u"after",   u"again",    u"against",    u"all",        u"also",
    u"although",  u"am",     u"among",   u"an",      u"and",     u"another",  u"any",        u"are",        u"around",
    u"as",        u"at",     u"be",      u"because", u"been",    u"before",   u"being",      u"below",      u"between",
    u"both",      u"but",    u"by",      u"can",     u"cannot",  u"could",    u"did",        u"do",         u"does",
    u"doing",     u"down",   u"during",  u"each",    u"either",  u"even",     u"ever",       u"every",      u"few",
    u"for",       u"from",   u"further", u"had",     u"has",     u"have",     u"having",     u"he",         u"her",
    u"here",      u"hers",   u"herself", u"him",     u"himself", u"his",      u"how",        u"however",    u"i",
    u"if",        u"in",     u"into",    u"is",      u"it",      u"its",      u"itself",     u"just",       u"least",
    u"less",      u"many",   u"may",     u"me",      u"might",   u"more",     u"most",       u"much",       u"must",
    u"my",        u"myself", u"neither", u"no",      u"nor",     u"not",      u"now",        u"of",         u"off",
    u"on",        u"once",   u"one",     u"only",    u"onto",    u"or",       u"other",      u"our",        u"ours",
    u"ourselves", u"out",    u"over",    u"own",     u"per",     u"quite",    u"rather",     u"said",       u"same",
    u"say",       u"saying", u"says",    u"shall",   u"she",     u"should",   u"since",      u"so",         u"some",
    u"such",      u"than",   u"that",    u"the",     u"their",   u"theirs",   u"them",       u"themselves", u"then",
    u"there",     u"these",  u"they",    u"this",    u"those",   u"though",   u"through",    u"thus",       u"to",
    u"told",      u"too",    u"toward",  u"towards", u"under",   u"until",    u"up",         u"upon",       u"us",
    u"very",      u"was",    u"we",      u"were",    u"what",    u"when",     u"where",      u"whether",    u"which",
    u"while",     u"who",    u"whom",    u"whose",   u"why",     u"will",     u"with",       u"within",     u"without",
    u"would",     u"yet",    u"you",     u"your",    u"yours",   u"yourself", u"yourselves",
});
static_assert(std::is_sorted(words.begin(), words.end()));

}  // namespace

bool is_function_word(std::u16string_view plain) { return std::binary_search(words.begin(), words.end(), plain); }

}  // namespace coverlap::lexicon
