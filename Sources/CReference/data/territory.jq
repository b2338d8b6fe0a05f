# territory.json -> territory.tsv: a unit a line, in order of code; an empty cell is an absent value.
# code, kind, French name, Arabic name, population 2014 and 2024, urban, rural, municipal, women, households,
# then of a region its capital and that capital's province, of a commune its latitude and longitude.
def cells($kind; $last): [.code, $kind, .nameFr, .nameAr, .population2014, .population2024, .urban2024, .rural2024,
  .municipal2024, .women2024, .households2024] + $last;
[
  (.regions[] | cells("region"; [.capital, .capitalProvinceCode])),
  (.provinces[] | cells(.kind; ["", ""])),
  (.communes[] | cells(.milieu; [.lat, .lon]))
] | sort_by(.[0])[] | map(if . == null then "" else tostring end) | join("\t")
