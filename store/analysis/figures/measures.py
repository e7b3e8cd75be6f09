"""Units of measure, of time, and of shares in a hundred. To add one, add a row.

Names are singular and British, as records give them. A form of four letters and more takes its
plural with -s by itself; a form of one letter or in capitals is matched as written ("W", never
"w"). Compound units ("miles an hour", "litres per person") are put together in `units` and need
no row, but for abbreviations such as "mph".
"""

from typing import Literal, NamedTuple

MeasureKind = Literal["measure", "duration", "percent"]


class Measure(NamedTuple):
    """`forms`: how it is written after a number; `example`: a phrase that has it."""

    name: str
    forms: tuple[str, ...]
    example: str
    kind: MeasureKind = "measure"


JOINED_ONLY = {"in", "st", "$", "€"}
"""Forms that are also something else: units only where they touch the number ("6ft 2in", "40€")."""

SHARES = (
    Measure("percent", ("%", "percent", "per cent", "pct", "pc", "percentage"), "12 per cent",
            "percent"),
    Measure("percentage point", ("percentage point", "per cent point", "% point"),
            "2.5 percentage points", "percent"),
    Measure("basis point", ("basis point", "bp", "bps"), "40 basis points", "percent"),
)  # fmt: skip

DURATIONS = (
    Measure("second", ("second", "sec", "secs"), "ten seconds", "duration"),
    Measure("millisecond", ("millisecond",), "40 milliseconds", "duration"),
    Measure("minute", ("minute", "min", "mins"), "six minutes", "duration"),
    Measure("hour", ("hour", "hr", "hrs"), "eight hours", "duration"),
    Measure("day", ("day", "days"), "30 days", "duration"),
    Measure("night", ("night",), "three nights", "duration"),
    Measure("weekend", ("weekend",), "two weekends", "duration"),
    Measure("week", ("week", "wk", "wks"), "six weeks", "duration"),
    Measure("fortnight", ("fortnight",), "two fortnights", "duration"),
    Measure("month", ("month",), "three months", "duration"),
    Measure("year", ("year", "yr", "yrs"), "16 years", "duration"),
    Measure("decade", ("decade",), "two decades", "duration"),
    Measure("century", ("century", "centuries"), "three centuries", "duration"),
    Measure("generation", ("generation",), "two generations", "duration"),
)

LENGTHS = (
    Measure("nanometre", ("nanometre", "nanometer", "nm"), "7 nanometres"),
    Measure("micrometre", ("micrometre", "micrometer", "micron", "μm", "µm"), "90 microns"),
    Measure("millimetre", ("millimetre", "millimeter", "mm"), "3mm"),
    Measure("centimetre", ("centimetre", "centimeter", "cm"), "12 cm"),
    Measure("metre", ("metre", "meter", "m"), "a 30-metre wall"),
    Measure("kilometre", ("kilometre", "kilometer", "km", "kms"), "25 km"),
    Measure("inch", ("inch", "inches", "in", "″"), "a 12-inch screen"),
    Measure("foot", ("foot", "feet", "ft", "′"), "20 feet"),
    Measure("yard", ("yard", "yd", "yds"), "200 yards"),
    Measure("mile", ("mile", "mi"), "nine miles"),
    Measure("nautical mile", ("nautical mile",), "12 nautical miles"),
    Measure("light year", ("light year", "light-year"), "four light years"),
)

AREAS_AND_VOLUMES = (
    Measure("square metre", ("square metre", "square meter", "sq m", "sqm", "m2", "m²", "sq metre"),
            "80 sq m"),
    Measure("square foot", ("square foot", "square feet", "sq ft", "sqft", "ft²"), "900 sq ft"),
    Measure("square kilometre", ("square kilometre", "square kilometer", "sq km", "km2", "km²"),
            "90 square kilometres"),
    Measure("square centimetre", ("square centimetre", "square centimeter", "cm2", "cm²"),
            "9 cm²"),
    Measure("square mile", ("square mile", "sq mi", "sq mile"), "40 square miles"),
    Measure("square yard", ("square yard", "sq yd"), "40 square yards"),
    Measure("square inch", ("square inch", "square inches", "sq in"), "9 square inches"),
    Measure("acre", ("acre",), "200 acres"),
    Measure("hectare", ("hectare", "ha"), "3,000 hectares"),
    Measure("litre", ("litre", "liter", "ltr", "l", "L"), "a 3.5-litre engine"),
    Measure("millilitre", ("millilitre", "milliliter", "ml"), "500ml"),
    Measure("gallon", ("gallon",), "20 gallons"),
    Measure("pint", ("pint",), "three pints"),
    Measure("dram", ("dram",), "three drams"),
    Measure("fluid ounce", ("fluid ounce", "fl oz"), "8 fluid ounces"),
    Measure("barrel", ("barrel",), "900 barrels"),
    Measure("cubic metre", ("cubic metre", "cubic meter", "m3", "m³"), "40 cubic metres"),
    Measure("cubic foot", ("cubic foot", "cubic feet", "cu ft"), "40 cubic feet"),
    Measure("cubic inch", ("cubic inch", "cubic inches", "cu in"), "350 cubic inches"),
    Measure("cubic centimetre", ("cubic centimetre", "cubic centimeter", "cc", "cm3"), "125cc"),
)  # fmt: skip

MASSES = (
    Measure("microgram", ("microgram", "µg", "μg", "mcg"), "40 micrograms"),
    Measure("milligram", ("milligram", "mg"), "500mg"),
    Measure("gram", ("gram", "gramme", "g"), "40 grams"),
    Measure("kilogram", ("kilogram", "kilogramme", "kilo", "kg", "kgs"), "40kg"),
    Measure("tonne", ("tonne", "metric ton", "mt"), "1.2m tonnes"),
    Measure("megatonne", ("megatonne", "Mt"), "40 Mt"),
    Measure("ton", ("ton", "tons"), "40 tons"),
    Measure("ounce", ("ounce", "oz"), "12 ounces"),
    Measure("pound (mass)", ("lb", "lbs"), "12 lb"),
    Measure("stone", ("stone", "st"), "twelve stone"),
    Measure("carat", ("carat",), "a 9-carat ring"),
)

SPEEDS_AND_RATES = (
    Measure("mile per hour", ("mph",), "70mph winds"),
    Measure("kilometre per hour", ("km/h", "kph", "kmh", "kmph"), "90 km/h"),
    Measure("metre per second", ("m/s",), "400 m/s"),
    Measure("knot", ("knot",), "20 knots"),
    Measure("mile per gallon", ("mpg",), "a 30-mpg car"),
    Measure("barrel per day", ("bpd", "b/d"), "9,000 bpd"),
    Measure("revolutions per minute", ("rpm",), "2,500 rpm"),
    Measure("part per million", ("part per million", "ppm"), "400 parts per million"),
    Measure("part per billion", ("part per billion", "ppb"), "4 ppb"),
    Measure("megabit per second", ("mbps", "mbit/s"), "80 Mbps"),
    Measure("gigabit per second", ("gbps", "gbit/s"), "2 Gbps"),
)

ENERGY_AND_FORCE = (
    Measure("watt", ("watt", "W"), "a 60W bulb"),
    Measure("kilowatt", ("kilowatt", "kw"), "90 kW"),
    Measure("megawatt", ("megawatt", "MW"), "300 megawatts"),
    Measure("gigawatt", ("gigawatt", "gw"), "2 gigawatts"),
    Measure("kilowatt hour", ("kilowatt hour", "kwh"), "75 kWh"),
    Measure("megawatt hour", ("megawatt hour", "mwh"), "40 MWh"),
    Measure("gigawatt hour", ("gigawatt hour", "gwh"), "8 GWh"),
    Measure("horsepower", ("horsepower", "hp", "PS"), "400 horsepower"),
    Measure("brake horsepower", ("brake horsepower", "bhp"), "500bhp"),
    Measure("joule", ("joule",), "9 joules"),
    Measure("kilojoule", ("kilojoule", "kj"), "9 kJ"),
    Measure("calorie", ("calorie", "kcal"), "2,000 calories"),
    Measure("newton", ("newton", "N"), "5 N"),
    Measure("newton metre", ("newton metre", "newton meter", "Nm"), "80 newton metres"),
    Measure("pound-foot", ("pound-foot", "pound-feet", "lb ft", "lb-ft"), "300 pound-feet"),
    Measure("pascal", ("pascal",), "90 pascals"),
    Measure("kilopascal", ("kilopascal", "kpa"), "90 kPa"),
    Measure("megapascal", ("megapascal", "mpa"), "40 MPa"),
    Measure("kilopound per square inch", ("ksi",), "12 ksi"),
    Measure("pound-force per square inch", ("psi",), "30 psi"),
    Measure("millibar", ("millibar",), "990 millibars"),
    Measure("volt", ("volt", "V"), "5 volts"),
    Measure("kilovolt", ("kilovolt", "kv"), "10 kV"),
    Measure("ampere", ("ampere", "amp", "amps", "A"), "13 amps"),
    Measure("milliampere-hour", ("milliampere-hour", "mah"), "3,000 mAh"),
    Measure("ohm", ("ohm", "ohms", "Ω"), "9 ohms"),
    Measure("farad", ("farad",), "2 farads"),
    Measure("hertz", ("hertz", "hz"), "120Hz"),
    Measure("kilohertz", ("kilohertz", "khz"), "9 kHz"),
    Measure("megahertz", ("megahertz", "mhz"), "90 MHz"),
    Measure("gigahertz", ("gigahertz", "ghz"), "2.4GHz"),
    Measure("decibel", ("decibel", "db"), "120 decibels"),
    Measure("lumen", ("lumen",), "800 lumens"),
)

TEMPERATURES_ANGLES_DATA = (
    Measure("degree Celsius", ("degree celsius", "degree centigrade", "celsius", "°C", "° C", "C",
                               "℃", "degree c"), "20 degrees Celsius"),
    Measure("degree Fahrenheit", ("degree fahrenheit", "fahrenheit", "F", "°F", "° F", "degree f"),
            "90 degrees Fahrenheit"),
    Measure("kelvin", ("kelvin",), "300 kelvin"),
    Measure("degree", ("degree", "°", "deg"), "42 degrees"),
    Measure("bit", ("bit", "bits"), "64 bits"),
    Measure("byte", ("byte",), "90 bytes"),
    Measure("kilobyte", ("kilobyte", "kb"), "40KB"),
    Measure("megabyte", ("megabyte", "MB"), "40MB"),
    Measure("gigabyte", ("gigabyte", "gb"), "30GB"),
    Measure("terabyte", ("terabyte", "tb"), "2TB"),
    Measure("petabyte", ("petabyte", "pb"), "2 petabytes"),
    Measure("pixel", ("pixel", "px"), "900 pixels"),
    Measure("megapixel", ("megapixel", "mp"), "12 megapixels"),
    Measure("frame per second", ("frame per second", "fps"), "60fps"),
    Measure("generation", ("G",), "5G"),
)  # fmt: skip

MEASURES = (
    *SHARES,
    *DURATIONS,
    *LENGTHS,
    *AREAS_AND_VOLUMES,
    *MASSES,
    *SPEEDS_AND_RATES,
    *ENERGY_AND_FORCE,
    *TEMPERATURES_ANGLES_DATA,
)
