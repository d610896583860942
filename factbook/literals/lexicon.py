"""Word lists of general English that tell what a number is, and is not, about.

Nothing here belongs to one guide: other nutrients, other foods, words of trials and doses, states
of preparation, and the small words between a subject and its number.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


# What else is measured in milligrams, grams and per cent: a number beside one is about it.
NUTRIENTS: Final = _words(
    """magnesium potassium calcium sodium iron zinc copper manganese selenium phosphorus phosphate
    iodine chromium molybdenum chloride fluoride boron vitamin vitamins folate folic niacin
    riboflavin thiamin thiamine biotin choline omega protein proteins fat fats carbohydrate
    carbohydrates carb carbs fiber fibre sugar sugars starch cholesterol salt caffeine carbon oxygen
    hydrogen nitrogen glycine taurine creatine melatonin alcohol lycopene lutein beta carotene
    electrolytes calories calorie kcal energy ash water aspirin ibuprofen ascorbic pantothenic
    pyridoxine cobalamin retinol tocopherol saturated unsaturated leucine collagen whey theanine
    ashwagandha curcumin turmeric polyphenols flavanols theobromine oxalate oxalates phytate
    citric malic"""
)
# The pattern of any of them.
A_NUTRIENT: Final = f"(?:{'|'.join(sorted(NUTRIENTS))})"

# Symbols of elements, by which tables head their columns.
SYMBOLS: Final = {
    "Mg": "magnesium", "Ca": "calcium", "K": "potassium", "Na": "sodium", "Fe": "iron",
    "Zn": "zinc", "Cu": "copper", "Mn": "manganese", "P": "phosphorus", "Se": "selenium",
    "Cr": "chromium", "Mo": "molybdenum", "Cl": "chloride",
}  # fmt: skip

# Words for the solids of a food, which tell its sort after a percentage: "70 % cocoa".
SOLIDS: Final = _words("cocoa cacao")

# Foods that a text may name beside those of the guide. A subject is lost when one stands between.
FOODS: Final = _words(
    """mackerel herring tuna sardine sardines cod trout tilapia shrimp prawns pollock haddock
    anchovies scallops oysters mussels crab lobster chicken turkey beef pork lamb ham bacon egg eggs
    milk cheese cheddar mozzarella cottage kefir cream butter ghee okra artichoke artichokes
    broccoli carrot carrots cabbage cauliflower zucchini courgette cucumber tomato tomatoes lettuce
    rocket arugula asparagus beet beets beetroot collard collards turnip mustard squash pumpkin
    corn maize pea peas leek leeks onion onions garlic mushroom mushrooms pepper peppers parsnip
    plantain yam yams cassava taro seaweed kelp nori agar spirulina parsley coriander basil dill
    apple apples orange oranges grape grapes grapefruit blackberries blueberries raspberries
    strawberries kiwi kiwifruit mango papaya pineapple watermelon melon cantaloupe cherries peach
    peaches pear pears plum plums prunes raisins apricot apricots jackfruit guava
    pomegranate lime lemon coconut walnut walnuts pecan pecans pistachio pistachios hazelnut
    hazelnuts macadamia macadamias pine chestnut chestnuts flax flaxseed flaxseeds linseed linseeds
    sesame tahini poppy caraway fennel cumin hempseed acorn bread toast bagel pasta spaghetti
    noodles macaroni couscous bulgur barley rye spelt millet amaranth buckwheat teff farro sorghum
    cornmeal polenta granola muesli cornflakes cereal cereals weetabix oatmeal porridge cracker
    crackers pretzel popcorn tempeh natto miso seitan hummus falafel lima navy pinto adzuki fava
    cannellini soybeans soybean soy chickpea lentil coffee tea wine beer cola juice smoothie
    molasses treacle honey syrup jam cinnamon chlorella moringa nettle amaranth cacao nibs
    chips fries hamburger pizza burger tofu edamame quinoa spinach chard kale almond almonds cashew
    cashews peanut peanuts avocado avocados banana bananas fig figs salmon halibut yogurt yoghurt
    chocolate cocoa rice oats oat bran potato potatoes chia hemp sunflower lentils chickpeas"""
)

# Nouns that turn the food before them into another: almond butter, oat milk, spinach pasta.
HEADS: Final = _words(
    """butter butters milk milks oil oils flour flours meal bread breads pasta noodles soup soups
    cake cakes cookie cookies muffin muffins cracker crackers cereal cereals pancake pancakes
    brownie salad salads smoothie smoothies latte sauce dip spread paste pesto curry cheese yogurt
    yoghurt ice pudding chips chip crisps granola protein proteins burger burgers patty pie pies
    powder extract syrup juice jam wine liqueur mix bar bars roll rolls sandwich toast wrap
    wraps
    stew dal dahl hummus tempeh allergy allergies tree trees plant plants farm leaf bran germ
    pesto crust sprouts sprout hull hulls shell shells skin skins peel fudge truffle
    truffles mousse ganache frosting icing drink drinks water tea"""
)

# Words that turn the food after them into another: sweet potato, white rice, milk chocolate.
PREFIXES: Final = _words(
    "sweet white milk wild sticky mustard water coconut imitation vegan mock hot"
)

# Words of needing: near a number for people they make it an allowance.
NEED: Final = (
    "RDA", "RDAs", "RDI", "DRI", "RNI", "EAR", "recommend-", "need-", "should", "aim-", "require-",
    "allowance", "adequate intake", "as adequate",
    "is adequate", "are adequate", "is enough", "are enough", "do with", "does with",
    "thought adequate", "demand-", "do well on", "the bar",
    "my number", "her number", "his number", "advis-", "daily intake", "target", "must",
    "suggest-", "guideline", "reference intake", "goal", "how much", "call for", "set", "sets",
    "ought to", "supposed", "dietary reference", "figure", "tables", "table", "daily amount",
    "amounts for a day", "asked to", "meant to", "get by", "gets by", "be told",
    "starting point", "starts at", "begins at", "baseline", "asks for", "ask for", "advice",
    "do fine", "does fine", "adequate for", "told to",
)  # fmt: skip
# Weaker words: a figure for people per day may be a need, or what they eat.
PER_DAY: Final = ("per day", "/day", "a day", "daily", "each day", "every day")
# Names of allowances, which are no other measure.
ALLOWANCES: Final = ("RDA", "RDAs", "RNI", "allowance", "recommend-")
# Measures that are no allowance.
OTHER_MEASURES: Final = (
    "EAR", "average requirement", "estimated requirement", "PRI", "median", "mean intake",
    "average intake", "actual intake", "intake was", "intakes were", "intake fell", "intake rose",
    "LTI", "NOAEL", "LOAEL",
)  # fmt: skip

# Names of a limit: beside one, a number is at most what people may take.
LIMIT_NAMES: Final = ("limit-", "ceiling", "maximum")
# These, and words that tell of a limit wherever they stand.
LIMIT: Final = (
    *LIMIT_NAMES, "cap", "tolerable", "no more than", "not more than", "stay below", "stay under",
)  # fmt: skip

# Words of trials: what a study gave or found is nobody's allowance.
STUDY: Final = _words(
    """study studies trial trials participants participant subjects volunteers placebo randomised
    randomized researchers scientists meta-analysis cohort double-blind investigators
    authors experiment experiments received supplementation supplemented pilot crossover
    patients inpatients reviewers analysis"""
)

# Words of taking and of products: an amount beside one is a dose, not a need.
DOSE: Final = _words(
    """dose doses dosage dosages dosing capsule capsules tablet tablets pill pills gummy gummies
    powder powders scoop scoops sachet sachets product products brand brands label bottle softgel
    supplement supplements supplemental supplementary supplementing supplementation take takes
    taking took taken bedtime start starting begin split serving servings drip infusion
    intravenous iv injection prescribed prescribe prescribes therapeutic spray lotion bath"""
)

# What a medicine is taken before or after, beside other medicines.
MEALS: Final = (
    "breakfast", "lunch", "dinner", "supper", "meal-", "food-", "eat", "eating", "coffee", "milk",
    "stomach", "drink-", "bed", "bedtime", "waking", "lie down", "lying",
)  # fmt: skip

# Words of what people do eat, lose or have, against what they should.
INTAKE: Final = _words(
    """consume consumes consumed consuming ate eat eats intakes average averages averaged actual
    actually typical typically median mean get gets getting got lose loses losing lost losses
    excrete sweat urine surveys survey deficit shortfall gap deficient deficiency"""
)

# People who are no group of an allowance table.
SPECIAL: Final = _words(
    """athlete athletes athletic runner runners jogger joggers marathoner marathoners triathlete
    triathletes cyclist cyclists swimmers lifters bodybuilders sportspeople sportsmen sportswomen
    patient patients diabetics diabetic alcoholics vegans vegetarians smokers migraine
    hypertensive hospitalised hospitalized insomniacs exerciser exercisers players footballers
    rowers dancers soldiers recruits coach trainer exercise exercising train trains trained training
    athlete's runner's"""
)

# Words that may stand between a number and the subject carried over from before: none of them
# could name another subject.
CLOSED: Final = _words(
    """a an the this that these those it its they them their there here which who whose what and or
    but while whereas yet so then as at by for from in into of off on onto per to up with within
    without about around roughly approximately approx circa ca nearly almost some close only just
    even still also again another additional further more less most least than over under above
    below between both each every either any all one two three four five six seven eight nine ten
    half quarter single whole full closer comes sits shade densest grown same
    equal equals is are was were be been being has have had having contain contains containing
    provide provides providing deliver delivers delivering give gives giving supply supplies
    supplying offer offers offering pack packs packing yield yields yielding bring brings bringing
    add adds adding come comes coming count counts counting reach reaches reaching amount amounts
    amounting total totals totalling hold holds holding boast boasts carry carries get gets make
    makes mean means meaning work works land lands weigh weighs serve serves net nets clock clocks
    cover covers covering meet meets represents represent account accounts accounting rises rise
    climbs climb drops drop falls fall goes go jumps jump shrinks sinks stands stand runs turn
    turns raw fresh cooked boiled steamed drained roasted toasted dried dry uncooked plain baked
    grilled unsalted salted cubes cube diced mashed back frozen canned tinned chopped sliced cubed
    shelled hulled ground whole
    dry-roasted oil-roasted ounce ounces oz gram grams g cup cups tablespoon tablespoons
    tbsp teaspoon teaspoons tsp ml litre liter handful serving servings portion portions piece
    pieces slice slices medium large small big bowl glass kernel kernels seed seeds leaf leaves
    weighing weight weights size sized standard typical average heaped level generous
    mineral minerals nutrient milligrams milligram mg percent per cent daily value values dv day
    days recommended intake intakes need needs requirement requirements allowance adult adults
    share label labels target targets reference roughly say says said well too enough exactly
    nearly precisely altogether together alone already once twice equivalent elemental content
    amount quantity level figure figures number numbers rda rdi nrv which's that's it's you your
    we our i my can could may might will would should do does did if when where how much many
    not no nor ok yes fine good bad great rich source sources best top leading solid decent
    came gave held made contained provided delivered supplied offered packed reached worth i e g eg
    nut nuts seed bean beans green greens fruit fruits vegetable vegetables grain grains legume
    legumes spread snack meal meals plate portion one ones food foods topped eaten skin ripe peeled
    carries carrying boasting scores score ranks rank lists listed quoted given shows show per
    nearly apiece helping scoop squares square bar bars block glassful mug tub pot container containers
    packet packets carton tin plus minus before after apart later earlier hours hour whopping
    impressive respectable huge modest mere
    measly generous hefty handsome tidy high quality tiny paltry meagre meager fair healthy
    satisfying your's also plain cooking sized nearly of's
    s re ve ll d t therefore thus hence however instead otherwise indeed overall again besides
    moreover furthermore meanwhile though although because since whether unless rather quite very
    really truly easily simply surprisingly impressively respectably slightly somewhat far away
    back down out across along among around near next last first second third final usually often
    always never sometimes generally normally commonly regularly currently actually basically
    especially particularly mainly mostly largely partly fully nearly clearly obviously
    find finds found see sees seen take takes took taken eat eats eating ate add added use uses
    used put puts keep keeps know known call called say said tell told show shown let help helps
    want wants like likes looks look seem seems appear appears become becomes remain remains
    include includes including included enjoy try choose pick count cooked serve served adds
    good better best great nice big bigger little long short high higher low lower rich richer
    poor solid strong easy simple common usual different similar comparable new old
    kind kinds sort sorts version variety varieties type smooth unfortified unsweetened firm
    and/or way thing things bit lot lots plenty few several many much everything nothing
    none wrong true false right myth fact
    him her his hers us me myself yourself themselves itself everyone anyone people
    eu uk us usa nhs nih efsa europe european germany german norway canada britain british america
    american states united kingdom
    afternoon morning evening breakfast lunch dinner day week tasty crunchy creamy handy filling
    youngest oldest drawn fixed allow allows allowed permit permits advise advises ceiling cap caps
    maximum max expect
    actual pure e.g i.e eg ie vs versus compared against roughly old new"""
)

# States of preparation, in classes: a word of a class fits any fact of that class.
STATES: Final[dict[str, str]] = {
    word: state
    for state, words in {
        "raw": "raw fresh uncooked unroasted",
        "cooked": "cooked boiled steamed drained sautéed sauteed wilted simmered prepared "
        "microwaved stewed blanched baked grilled broiled poached heat",
        "roasted": "roasted toasted",
        "oil": "oil-roasted fried",
        "dried": "dried dry dehydrated sun-dried",
        "canned": "canned tinned",
        "in shell": "shell shells unshelled",
    }.items()
    for word in words.split()
}
# Classes that one fact may stand for: a dried seed is sold as raw, a dried fruit or oat is dry.
SAME_STATE: Final[dict[str, frozenset[str]]] = {
    "raw": frozenset(("raw", "dried")),
    "dried": frozenset(("dried", "raw")),
    "cooked": frozenset(("cooked",)),
    "roasted": frozenset(("roasted", "oil")),
    "oil": frozenset(("oil", "roasted")),
    "canned": frozenset(("canned",)),
    "in shell": frozenset(("in shell",)),
}

# Places and bodies that speak for other tables than the guide's; known ones are in the vouchers.
ELSEWHERE: Final = (
    "German", "Germany", "DGE", "Austria", "Austrian", "Swiss Society", "Switzerland", "D-A-CH",
    "DACH", "WHO", "World Health Organization", "World Health Organisation", "Japan", "Japanese",
    "Australia", "Australian", "New Zealand", "NHMRC", "Nordic", "Norway", "Norwegian", "Sweden",
    "Swedish", "Denmark", "Danish", "Finland", "France", "French", "ANSES", "Italy", "Italian",
    "Spain", "Spanish", "Netherlands", "Dutch", "Belgium", "Belgian", "China", "Chinese", "India",
    "Indian", "Korea", "Korean", "Russia", "Russian", "Brazil", "Ireland", "Irish", "FSAI",
    "FAO", "Poland", "Polish", "Britain", "British", "UK", "United Kingdom", "NHS", "England",
    "EU", "Europe", "European", "EFSA", "BfR", "Scotland", "London", "Dublin", "Paris", "Berlin",
    "Brussels", "Vienna", "Oslo", "Stockholm", "Copenhagen", "Rome", "Madrid", "Lisbon", "Tokyo",
)  # fmt: skip
