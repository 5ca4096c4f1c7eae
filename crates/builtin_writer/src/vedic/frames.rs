//! The sentences that state a vedic fact. Even places are for a portrait that addresses its person, odd ones for one about.

pub(crate) static NAKSHATRA: [&str; 4] = [
    "In the Indian sky {your} Moon keeps house in {nakshatra}, in the rashi of {moon_rashi}.",
    "The birth star of {name} is {nakshatra}, since the Moon was there, within {moon_rashi}.",
    "{nakshatra} is {your} birth star, the lunar mansion in which the Moon spent that night; its rashi is {moon_rashi}.",
    "To an astrologer in Ujjain {name} would be a child of {nakshatra}, with the Moon in {moon_rashi}.",
];
/// When the Moon changed mansions on a day of unknown time: the Sun’s mansion instead.
pub(crate) static SUN_STAR: [&str; 2] = [
    "The Moon went from one mansion to the next that day, so {your} birth star proper must stay open. The star of the \
     Sun is certain, and it is {nakshatra}; let it speak for {youo}.",
    "As the Moon changed mansions that day, the birth star of {name} can’t be told without the hour. The Sun was in \
     {nakshatra} from morning to night, and that may stand in for it.",
];
pub(crate) static PADA: [&str; 4] = [
    "It was the {pada} of the four quarters, so the mansion speaks through {navamsha}, its place in the ninefold chart.",
    "The quarter is the {pada}, which leads on to {navamsha} in the chart of ninths.",
    "More closely, the {pada} pada; the ninefold division sends it on to {navamsha}.",
    "Its {pada} pada tells the rest: {navamsha} in the navamsha.",
];
pub(crate) static LAGNA: [&str; 4] = [
    "The lagna, the degree on the eastern horizon, is {position}, and so {rashi} is the first house of {your} life.",
    "{position} was rising, sidereally reckoned, which makes {rashi} the lagna of {name}.",
    "{your} lagna is {rashi}, at {position} by the sidereal count.",
    "With {position} in the east the lagna is {rashi}.",
];
pub(crate) static LAGNA_LORD: [&str; 4] = [
    "Its lord, {lord}, stands in the {bhava} bhava, and {your} story keeps leading there: to {affairs}.",
    "The lord of it is {lord} and it has gone to the {bhava} bhava; the life of {name} bends towards {affairs}.",
    "{lord} is lord of that sign and therefore of {youo}. It lives in the {bhava} bhava, among {affairs}.",
    "As {lord} rules it from the {bhava} bhava, what matters most to {name} is found with {affairs}.",
];
/// A graha in its rashi: `{graha}`, `{rashi}`, `{who} {does} {manner}`.
pub(crate) static GRAHA: [&str; 18] = [
    "{graha} goes through {rashi} in this chart, and so {you} {does} {manner}.",
    "With {graha} in {rashi}, {who} {does} {manner}.",
    "{graha} has taken {rashi}: {you} {does} {manner}.",
    "In {rashi} stands {graha}. Where others hesitate, {who} {does} {manner}.",
    "Then there is {graha}, in {rashi}; see how {you} {does}, {manner}.",
    "{graha} holds {rashi}, and for that reason {who} {does} {manner}.",
    "By the sidereal count {graha} was in {rashi}. It shows when {you} {does}, which {you} do {manner}.",
    "The rashi of {graha} is {rashi}, so {who} {does} {manner}.",
    "{rashi} has {graha} for a guest, and {you} {does} {manner}.",
    "{graha} was found in {rashi}; {who} {does} {manner}.",
    "{your} court has {graha} in {rashi}. In plain words, {you} {does} {manner}.",
    "From {rashi} {graha} sees to it that {who} {does} {manner}.",
    "Look for {graha} in {rashi}, where {you} {does} {manner}.",
    "As {rashi} is the place of {graha}, {who} {does} {manner}.",
    "{graha} came to {rashi}, and ever since {you} {does} {manner}.",
    "{rashi} lends its colours to {graha}: {who} {does} {manner}.",
    "Whenever {you} {does}, {graha} is at work, and it works {manner}, being in {rashi}.",
    "It is {rashi} that dresses {graha}, and {who} {does} {manner}.",
];
/// When another graha of the chart has been mentioned in the same bhava: `{other}`.
pub(crate) static SHARED_BHAVA: [&str; 12] = [
    "In the {bhava} bhava it finds {other} already seated, so that {work} has a companion there.",
    "It shares the {bhava} bhava with {other}, and in {name} the two can’t be told apart for long.",
    "{other} keeps the same bhava, the {bhava}, and {work} takes on something of that neighbour.",
    "The {bhava} bhava holds {other} as well, so {work} is never alone there.",
    "It sits down beside {other} in the {bhava} bhava; {your} {affairs} have more than one master.",
    "Its bhava is the {bhava}, like that of {other}: one room, two powers.",
    "With {other} it makes a pair in the {bhava} bhava, and {work} has to be shared.",
    "{other} looks over its shoulder in the {bhava} bhava.",
    "It is a neighbour of {other} in the {bhava} bhava, where {affairs} are settled.",
    "The {bhava} bhava is crowded, since {other} lives there too, and {work} learns to queue.",
    "Both it and {other} hold court in the {bhava} bhava, over {affairs}.",
    "One bhava, the {bhava}, has to feed both it and {other}.",
];
/// The host of a graha: `{host}` rules its rashi and stands in `{host_rashi}`.
pub(crate) static HOST: [&str; 18] = [
    "Its host is {host}, who lives in {host_rashi}, and whatever {you} want of it has to be asked for there.",
    "It is the guest of {host}, and {host} stays in {host_rashi}; in {name} the one acts through the other.",
    "As {host} owns the place and has gone to {host_rashi}, there is a second address to be noted.",
    "The rent is paid to {host}, in {host_rashi}.",
    "{host} is its landlord, from {host_rashi}, so {your} next question would go to that door.",
    "Behind it stands {host}, in {host_rashi}, who signs for all that it does.",
    "It answers to {host}, whom one finds in {host_rashi}.",
    "Since {host} rules there and stands in {host_rashi}, the matter goes on in that other sign.",
    "Follow the thread to {host} in {host_rashi}, and {you} see where it comes from.",
    "Its lord {host} sits in {host_rashi}, and {name} feels that at one remove.",
    "It eats at the table of {host}; the table is in {host_rashi}.",
    "{host} has lent it the room, from {host_rashi}, and expects something in return.",
    "What it earns it hands on to {host} in {host_rashi}.",
    "Through {host}, the lord of the sign, it is tied to {host_rashi}.",
    "To get at the root of it, ask {host}, in {host_rashi}.",
    "The house rules are those of {host}, who has {host_rashi} for a sign.",
    "Above it is {host}, and above {your} {host} is {host_rashi}.",
    "One step further on is {host}, in {host_rashi}, and {name} takes that step often.",
];
/// A graha that is alone in its own house.
pub(crate) static OWN_HOST: [&str; 4] = [
    "It is its own landlord there and asks nobody.",
    "No other graha has a say over it.",
    "The house belongs to it, so the thread ends here.",
    "As it owns the place, it need thank no one.",
];
pub(crate) static MANSION: [&str; 10] = [
    "It shines from {nakshatra}, which adds {flavour}.",
    "Its lunar mansion is {nakshatra}, which brings {flavour} with it.",
    "The mansion it passed was {nakshatra}: count on {flavour}.",
    "{nakshatra} is the star behind it, a source of {flavour}.",
    "Because it is lodged in {nakshatra}, there is {flavour} in the mixture.",
    "There it is under {nakshatra} and takes on {flavour}.",
    "{nakshatra} is where it sleeps, and it dreams of {flavour}.",
    "Look for {flavour} as well, a present from {nakshatra}.",
    "It wears the colours of {nakshatra}, and that is to say {flavour}.",
    "As it lies in {nakshatra}, {name} gets {flavour} with it.",
];
/// By dignity, in the order of `Dignity::ALL`.
pub(crate) static DIGNITY: [[&str; 4]; 7] = [
    [
        "It is {dignity}, as strong as it can be.",
        "Being {dignity}, it showers {name} with its best.",
        "{dignity} as it is there, it gives without being asked.",
        "There it is {dignity}, a guest whom everyone stands up for.",
    ],
    [
        "It is in its {dignity}, the place where it works with full attention.",
        "In {dignity} it does its duty gladly.",
        "As this is its {dignity}, it is at work and happy.",
        "The {dignity} suits it; a craftsman at the right bench.",
    ],
    [
        "This is its {dignity}, and it is nobody’s tenant.",
        "In its {dignity} it is at ease, and so is {name}.",
        "Since it is in its {dignity}, {you} need no permission here.",
        "It lives in its {dignity}: a steady, unremarked good.",
    ],
    [
        "It is lodged in a {dignity}, and well treated.",
        "The host is kind, since it is a {dignity}.",
        "In a {dignity} as here it gets help without asking.",
        "A {dignity} gives it a place by the fire.",
    ],
    [
        "A {dignity} neither helps nor hinders it.",
        "It stands in a {dignity} and has to make its own way.",
        "As to its strength, a {dignity} leaves that to {youo}.",
        "In a {dignity} it is what {name} makes of it.",
    ],
    [
        "It has to live in an {dignity}, with one eye on the door.",
        "An {dignity} makes it guarded.",
        "In an {dignity} as it is, it trusts {youo} more than its host.",
        "Since it lodges in an {dignity}, {name} has learned to do it the hard way.",
    ],
    [
        "It is {dignity}, and gives its gifts by way of humility.",
        "Being {dignity}, it stammers, and what it says is worth waiting for.",
        "It stands {dignity} there; {you} have had to build with {your} hands what others inherit.",
        "As it is {dignity}, {name} knows exactly what it is like to go without.",
    ],
];
pub(crate) static RETROGRADE: [&str; 6] = [
    "It was {retrograde}, which in this tradition makes it strong and headstrong.",
    "Since it was {retrograde}, it insists on being heard a second time.",
    "Its motion was {retrograde}: old business that comes with {youo} from before.",
    "It went {retrograde}, and such a graha has unfinished work to do through {name}.",
    "As a {retrograde} graha it is nearer to the earth and louder.",
    "Being {retrograde}, it takes the road back before it takes the road on.",
];
pub(crate) static COMBUST: [&str; 4] = [
    "It stood so near to the Sun that it is called {combust}; {you} use it without seeing it.",
    "It was {combust}, lost in the light of the Sun, and {name} hardly knows of owning it.",
    "Being {combust}, it has burned its own name away and serves under that of the Sun.",
    "The Sun had made it {combust}, so its work gets done and the credit goes elsewhere.",
];
pub(crate) static VARGOTTAMA: [&str; 4] = [
    "It is {vargottama}, the same in the chart of ninths, and that doubles its word.",
    "As it is {vargottama}, in one sign both on the surface and beneath, it can be trusted.",
    "The navamsha repeats the sign, it is {vargottama}, and so this is {youo} all the way through.",
    "Being {vargottama}, it means with {name} exactly what it says.",
];
pub(crate) static NAVAMSHA: [&str; 8] = [
    "In the navamsha, the chart of what marriage and time bring out, it moves on to {navamsha}.",
    "Under the surface, in the chart of ninths, it belongs to {navamsha}.",
    "With the years it takes on the manner of {navamsha}, which is its navamsha.",
    "The ninefold chart has it in {navamsha}, the shape it ripens into.",
    "Its hidden sign, the navamsha, is {navamsha}.",
    "Look beneath and it has {navamsha} for its navamsha.",
    "Its fruit, as the tradition calls the navamsha, is {navamsha}.",
    "By the count of ninths it goes to {navamsha}, late and surely.",
];
pub(crate) static MANGLIK: [&str; 2] = [
    "By the rule that looks at Mars before a wedding {you} are {manglik}. Grandmothers worry about that; what it \
     means is that {you} bring heat to a marriage and had better have something to do with it.",
    "The old rule would call {name} {manglik}, since Mars stands where it makes marriages hot. It is a matter of \
     temper and no curse: a good quarrel clears it.",
];
pub(crate) static MANGLIK_LIFTED: [&str; 2] = [
    "Mars stands in a dignity of its own besides, and by the same tradition the fault is {lifted}.",
    "Tradition counts it as {lifted}, as Mars is in dignity there.",
];
pub(crate) static NOT_MANGLIK: [&str; 2] = [
    "By the rule that looks at Mars before a wedding {you} are {manglik}: whatever else there may be to argue about, it will not be that.",
    "As to the dreaded rule about Mars and marriage, {name} is {manglik}, and the aunts may put away their worries.",
];
/// Without the hour of birth the rule can only be counted from the Moon.
pub(crate) static NOT_MANGLIK_FROM_THE_MOON: [&str; 2] = [
    "Counted from the Moon, the rule that looks at Mars before a wedding finds {you} {manglik}. It is counted from the lagna first of all, and for \
     that one has to know the hour.",
    "As to the dreaded rule about Mars and marriage, {name} is {manglik} as far as the Moon can tell. The lagna has the first word in that matter, and \
     it is silent here.",
];
/// Opens the section on love where Shukra's sign is not certain: `{shukra}`.
pub(crate) static SHUKRA_CHANGED: [&str; 2] = [
    "{shukra}, Venus, should speak first in this place. It changed its sign in the course of that day, so that it is left out, and Mars speaks alone.",
    "Nothing is said here of {shukra}, Venus, who went from one sign to the next on the day of the birth; what remains is the other half of the matter.",
];
/// Opens the finer look at one graha.
pub(crate) static FINER: [&str; 16] = [
    "Look at {graha} more closely.",
    "There is more to {graha} in the chart of {name}.",
    "As for the finer points of {graha}, there are some.",
    "Under the glass, {graha} tells more.",
    "A second look at {graha} is worth it.",
    "More about {graha}, then.",
    "{graha} has further layers.",
    "With {graha} the small print matters to {name}.",
    "Stay with {graha} for a moment.",
    "Of {graha} one may say still more.",
    "{graha} also has a background.",
    "To know {graha} in {name}, go one step further.",
    "Nor is that all about {graha}.",
    "Something remains to be told of {graha}.",
    "And {graha}, taken alone, goes on.",
    "Behind {graha} stand other things.",
];
/// Why the signs are not those of the western chart: `{ayanamsa}`.
pub(crate) static AYANAMSA: [&str; 4] = [
    "If {you} know {your} western signs, {you} will have missed some of them here. Indian astrologers measure from \
     the stars and not from the spring; in the year of {your} birth the two beginnings lay {ayanamsa} degrees apart, \
     and so nearly everything moves back by most of a sign. Neither is a mistake. The one asks about the season, the \
     other about the sky.",
    "Anyone who compares this with the western chart of {name} will find most planets one sign further back. The \
     distance is the ayanamsa, {ayanamsa} degrees at that birth: it is how far the spring has slipped against the \
     fixed stars since the two ways of counting parted. The Indian one kept to the stars, as sailors do.",
    "A word about the count. Between the zodiac of the seasons and that of the stars there were {ayanamsa} degrees \
     when {you} were born, and this reading uses the stars. That is why a planet may change its sign from one of \
     {your} charts to another, as a word does from one language to the next.",
    "The signs on these pages are sidereal, that is to say, taken from the stars, and in the case of {name} they \
     stand {ayanamsa} degrees away from those of the West. A child is then not called by another name. It is merely \
     being called from another window.",
];
