"""How learners write the answers of the decks that ship, and what comes near and is wrong.

Each table is by the answer as a deck writes it, so it holds for every question that has the answer.
Slips of the fingers are not listed: `tests/questions/test_typed.py` has them.
"""

from itertools import product

RANKS = ("General", "Gen.", "Lieutenant General", "Lt. Gen.", "Lt. General", "Lieutenant-General")


def named(first: str, *surnames: str, titles: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A person by surname or both names, plain or behind a title, in each spelling of the surname."""
    whole = [*surnames, *(f"{first} {surname}" for surname in surnames)]
    return (*whole, *(f"{title} {name}" for title, name in product(titles, whole)))


ZELENSKY = (
    *named("Volodymyr", "Zelensky", "Zelenskyy", "Zelenskiy", titles=("President",)),
    "zelensky",
    "ZELENSKYY",
)
SERVICE = (
    "Security Service of Ukraine",
    "the security service of Ukraine",
    "Ukraine's Security Service",
    "Ukrainian Security Service",
    "Ukrainian security service",
)
TOWN = ("Balashikha", "Balashika", "balashikha", "Balashicha", "in Balashikha", "Balashikha.")

PEOPLE = {
    "Alexander Dugin": (*named("Alexander", "Dugin"), "Aleksandr Dugin"),
    "Armen Sarkisian": named("Armen", "Sarkisian", "Sarkisyan", "Sargsyan"),
    "Darya Dugina": (*named("Darya", "Dugina"), "Daria Dugina"),
    "Dmytro Zhmailo": (*named("Dmytro", "Zhmailo", "Zhmaylo"), "Dmitry Zhmailo"),
    "Donald Trump": named("Donald", "Trump", titles=("President", "US President")),
    "Igor Kirillov": named("Igor", "Kirillov", titles=RANKS),
    "Illya Kyva": (*named("Illya", "Kyva"), "Ilya Kyva", "Illia Kyva"),
    "Ivor Bennett": (*named("Ivor", "Bennett"), "Ivor Bennet"),
    "Karoline Leavitt": (
        *named("Karoline", "Leavitt", titles=("Press Secretary",)),
        "Caroline Leavitt",
    ),
    "Keith Kellogg": named("Keith", "Kellogg", titles=("General", "Gen.")),
    "Kirill Stremousov": (*named("Kirill", "Stremousov"), "Kyrylo Stremousov"),
    "Kiyofumi Iwata": named("Kiyofumi", "Iwata", titles=("General",)),
    "Mikhail Shatsky": named("Mikhail", "Shatsky", "Shatskiy"),
    "Mikhail Zvinchuk": (*named("Mikhail", "Zvinchuk"), "Michail Zvinchuk"),
    "Oleksiy Kovalyov": (
        *named("Oleksiy", "Kovalyov", "Kovalov", "Kovaliov", "Kovalev"),
        "Oleksii Kovalyov",
        "Oleksii Kovalov",
        "Alexey Kovalyov",
    ),
    "President Zelensky": ZELENSKY,
    "Stanislav Rzhytskyi": named("Stanislav", "Rzhytskyi", "Rzhytsky", "Rzhitsky", "Rzhitskiy"),
    "Steve Witkoff": (*named("Steve", "Witkoff", titles=("envoy", "Mr")), "Steven Witkoff"),
    "Vladlen Tatarsky": named("Vladlen", "Tatarsky", "Tatarskiy"),
    "Volodymyr Zelenskyy": ZELENSKY,
    "Yaroslav Moskalik": named("Yaroslav", "Moskalik", titles=RANKS),
    "Yuri Ushakov": (*named("Yuri", "Ushakov"), "Yury Ushakov"),
}
"""Spellings that are right."""

OTHERS = {
    "100th day": ("100th", "100", "hundredth", "the hundredth day", "day 100", "the 100th day"),
    "Arbat": ("arbat", "Arbat battalion", "the Arbat battalion"),
    "Assad": ("Assad regime", "the Assad regime", "Assad's regime", "President Assad"),
    "Atesh": ("atesh", "the Atesh group"),
    "Balashikha": TOWN,
    "Banned chemical weapons": ("chemical weapons", "banned chemical weapons"),
    "Couch": ("a couch", "sofa", "a sofa"),
    "Council on Foreign Relations": ("the Council on Foreign Relations",),
    "Crimea": ("crimea", "the Crimea", "Krim"),
    "December": ("december", "in December", "Dec.", "December 2024"),
    "Donetsk": ("Donetsk region", "Donetsk Oblast", "the Donetsk region"),
    "Friday": ("friday", "on Friday", "a Friday"),
    "Kherson": ("Kherson Oblast", "the Kherson region", "Herson"),
    "Krasnodar": ("krasnodar", "in Krasnodar"),
    "Lieutenant General": ("Lt. Gen.", "Lt Gen", "lieutenant general", "Lieutenant-General"),
    "North Korea": ("north korea", "North Korean"),
    "Olenivka": ("olenivka", "Olenivka camp", "the Olenivka prison", "Olenovka"),
    "Reuters": ("reuters", "the Reuters news agency"),
    "SBU": ("sbu", "the SBU", "S.B.U.", "Ukraine's SBU", *SERVICE),
    "Security Service of Ukraine": SERVICE,
    "St. Petersburg": ("St Petersburg", "Saint Petersburg", "St. Petersberg", "in St Petersburg"),
    "Svyatoshynskyi": ("Svyatoshynskyi district", "Sviatoshynskyi", "Svyatoshinskyi"),
    "TASS": ("tass", "Tass", "the TASS news agency"),
    "The Guardian": ("Guardian", "the guardian"),
    "The Kyiv Independent": ("Kyiv Independent", "the Kyiv independent", "Kiev Independent"),
    "The Washington Post": ("Washington Post", "the washington post"),
    "Toyota Land Cruiser": ("toyota land cruiser", "Land Cruiser", "a Toyota Landcruiser"),
    "Ukraine's Security Service": SERVICE,
    "drones": ("drone", "Drones", "UAVs"),
    "electric scooter": ("an electric scooter", "scooter", "e-scooter", "an electrical scooter"),
    "fourth": ("the fourth", "4th", "fourth year", "its fourth year", "4"),
    "third": ("the third", "3rd", "third year", "its third year", "3"),
}
"""Spellings that are right, of what is no person."""

NEAR = {
    "100th day": ("10th day", "1000th", "day one", "101st day"),
    "Alexander Dugin": ("Darya Dugina", "Dugina"),
    "Arbat": ("Azov", "Arbat street"),
    "Armen Sarkisian": ("Sergei Yevsiukov", "Mikhail Shatsky"),
    "Assad": ("Hussein", "Putin"),
    "Atesh": ("SBU", "Azov"),
    "Balashikha": ("Moscow", "Krasnodar", "Kherson"),
    "Banned chemical weapons": ("nuclear weapons", "biological weapons", "weapons"),
    "Couch": ("coach", "armchair", "coat"),
    "Council on Foreign Relations": ("Jerusalem Institute for Security and Strategy",),
    "Crimea": ("Donetsk", "Kherson"),
    "Darya Dugina": ("Alexander Dugin", "Dugin"),
    "December": ("November", "September", "Dec 2023"),
    "Dmytro Zhmailo": ("Mikhail Zvinchuk", "Zvinchuk"),
    "Donald Trump": ("Steve Witkoff", "Putin", "Keith Kellogg"),
    "Donetsk": ("Kherson", "Luhansk"),
    "Friday": ("Monday", "Thursday", "Sunday"),
    "Igor Kirillov": ("Yaroslav Moskalik", "General Moskalik", "Kirill Stremousov"),
    "Illya Kyva": ("Oleksiy Kovalyov", "Kyiv"),
    "Ivor Bennett": ("Yuri Ushakov", "Sky News"),
    "Karoline Leavitt": ("Tanya Usova", "Steve Witkoff"),
    "Keith Kellogg": ("Steve Witkoff", "Witkoff"),
    "Kherson": ("Donetsk", "Kharkiv", "Krasnodar"),
    "Kirill Stremousov": ("Illya Kyva", "Igor Kirillov", "Kirillov"),
    "Kiyofumi Iwata": ("Keith Kellogg", "Ivor Bennett"),
    "Krasnodar": ("Moscow", "Vinnytsia", "Krasnoyarsk"),
    "Lieutenant General": ("General", "Major General", "Lieutenant Colonel", "Colonel General"),
    "Mikhail Shatsky": ("Mikhail Zvinchuk", "Vladlen Tatarsky"),
    "Mikhail Zvinchuk": ("Mikhail Shatsky", "Vladlen Tatarsky"),
    "North Korea": ("South Korea", "Korea", "Iran"),
    "Oleksiy Kovalyov": ("Illya Kyva", "Kirill Stremousov"),
    "Olenivka": ("Vinnytsia", "Donetsk"),
    "President Zelensky": ("President Putin", "President Trump", "the president"),
    "Reuters": ("TASS", "The Guardian"),
    "SBU": ("FSB", "GRU", "SVR"),
    "Security Service of Ukraine": ("Security Service of Russia", "Secret Service"),
    "St. Petersburg": ("Moscow", "Petersfield"),
    "Stanislav Rzhytskyi": ("Mikhail Shatsky", "Stanislav"),
    "Steve Witkoff": ("Keith Kellogg", "Kellogg", "Steve"),
    "Svyatoshynskyi": ("Solomianskyi", "Kyiv"),
    "TASS": ("Reuters", "RIA", "CNN"),
    "The Guardian": ("The Washington Post", "Reuters", "The Kyiv Independent"),
    "The Kyiv Independent": ("The Guardian", "The Independent", "The Washington Post"),
    "The Washington Post": ("The Guardian", "The Wall Street Journal", "The Huffington Post"),
    "Toyota Land Cruiser": ("Toyota", "Land Rover"),
    "Ukraine's Security Service": ("Russia's Security Service", "military intelligence"),
    "Vladlen Tatarsky": ("Mikhail Zvinchuk", "Mikhail Shatsky"),
    "Volodymyr Zelenskyy": ("Vladimir Putin", "Putin", "Trump", "the president"),
    "Yaroslav Moskalik": ("Igor Kirillov", "General Kirillov", "Yaroslav"),
    "Yuri Ushakov": ("Dmitry Peskov", "Peskov", "Yuri"),
    "drones": ("missiles", "tanks"),
    "electric scooter": ("car", "electric car", "motor scooter", "bicycle"),
    "fourth": ("third", "fifth", "3rd", "5"),
    "third": ("fourth", "second", "4th", "2"),
}
"""Texts that come near each answer and are wrong."""

RIGHT = PEOPLE | OTHERS

BLANKS = {
    "balashikha/device-make#make": ("homemade", "home-made", "improvised"),
    "balashikha/president-journey#who": ("Pope", "the Pope"),
    "balashikha/envoy-criticism#leaning": ("pro-Russia", "pro-Russian", "pro Russian"),
    "balashikha/cracks#what": ("armor", "armour"),
    "balashikha/fourth-year#year": ("fourth", "4th"),
    "balashikha/second-in-four#months": ("four", "4"),
    "balashikha/meeting-series#ordinal": ("fourth", "4th"),
    "new-strains/struck-city#city": ("Kyiv", "Kiev"),
    "side-by-side/twelve-civilians#city": ("Kyiv", "Kiev"),
    "side-by-side/kirillov-forces#d": ("Defence", "Defense"),
    "side-by-side/meeting-form#form": ("closed-door", "closed door"),
    "targeted-killings/rzhytskyi-strike#target": ("Vinnytsia", "Vinnitsa", "Vinnitsia"),
    "targeted-killings/tatarsky-object#object": ("statue", "a statue", "statuette", "figurine"),
    "targeted-killings/hundred-days#day": ("100th", "hundredth", "100"),
    "targeted-killings/hundred-days#refused": ("ceasefire", "cease-fire", "a ceasefire"),
    "targeted-killings/kirillov-bomb#building": ("apartment", "flat"),
    "targeted-killings/sarkisian-others#injured": ("four", "4"),
}
"""What fills a blank, by the card's key."""

LISTED = {
    "targeted-killings/venues-considered": ("the UAE", "Saudi-Arabia"),
    "targeted-killings/venues-off-the-table": ("Geneva", "helsinki"),
    "targeted-killings/negotiation-years": ("2019", "2015"),
    "targeted-killings/moskalik-qualities": ("a methodical approach", "thoughtful"),
    "targeted-killings/groups-of-victims": (
        "Propagandists",
        "collaborators",
        "scientists",
        "generals",
    ),
    "targeted-killings/undermined": ("Morale", "combat readiness"),
    "targeted-killings/afraid-of": ("strong leaders", "negotiation"),
    "balashikha/officers-ranks": ("colonel", "major", "Lt. Colonels"),
    "balashikha/tracked-officers": ("pilots", "artillery commanders", "generals"),
    "balashikha/precedent-shows": ("the will", "ability"),
    "balashikha/conflict-marks": ("Violence", "geopolitical manoeuvring"),
    "new-strains/two-adjectives": ("impudent", "difficult"),
    "side-by-side/proposals-differ": ("sanctions", "territory"),
}
"""What names all that a list asks for, by the question's key."""
