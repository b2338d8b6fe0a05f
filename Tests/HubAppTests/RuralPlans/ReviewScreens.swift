/// A project under review at 80x24, between tabs and footer, as it is to look.
enum ReviewScreens {
  /// Read from the left.
  static let french = [
    " Revue · PDR Souss-Massa · comité technique du 24/11/2026       1 de 3 · 0 noté",
    " A1 › P-118  Unité de valorisation du safran                            ! rouge",
    " physique 60 %  ████████████░░░░░░░░   temps 72 %   écart −12 points",
    " payé 30 % · 2,1 MDH de 7,0 MDH",
    " en cours · jalon « Marché attribué » en retard de 112 jours",
    "────────────────────────────────────────────────────────────────────────────────",
    "  Depuis la revue du 20/05/2026 : Coopératives raccordées : 5 ; Emplois créés :┃",
    "  18 ; décision n° 1 (Obtenir le titre foncier) : à faire                      ┃",
    "  Actions                             réalisé  aujourd'hui  état               ┃",
    "▌ Étude technique                       100 %  %            réalisée         ▾ ┃",
    "                     En pour cent, de 0 à 100.                                 ┃",
    "  Travaux                                20 %  %            en cours         ▾ ┃",
    "  Indicateurs       référence  cible 2026        dernier  aujourd'hui   femmes ┃",
    "  Coopératives rac…         0          14        5 09/26                       ┃",
    "  Emplois créés             0          60  18 (15) 09/26                       ┃",
    "  Jalons",
    "  Marché attribué · 04/08/2026 · ! en retard de 112 jours   pas encore       ▾",
    "  Décisions à suivre",
    "  n° 1 · Obtenir le titre foncier · Commune · 15/10/2026 ·… à faire          ▾",
    "  Projet",
  ]

  /// The same mirrored, letters ordered and joined for the screen.
  static let arabic = [
    " 0 :ﻞﺠﺴﻤﻟﺍ · 3 ﻦﻣ 1  24/11/2026 ﺔﻴﻨﻘﺘﻟﺍ ﺔﻨﺠﻠﻟﺍ · ﺔﺳﺎﻣ ﺱﻮﺳ ﺔﻴﻤﻨﺗ ﺞﻣﺎﻧﺮﺑ · ﺔﻌﺟﺍﺮﻣ",
    " ﺮﻤﺣﺃ !                                         ﻥﺍﺮﻔﻋﺰﻟﺍ ﻦﻴﻤﺜﺗ ﺓﺪﺣﻭ  A1 › P-118",
    "                 ﺔﻄﻘﻧ −12 ﻕﺭﺎﻔﻟﺍ   72 % ﻦﻣﺰﻟﺍ   ░░░░░░░░████████████  60 % ﻱﺩﺎﻣ",
    "                                 ﻢﻫﺭﺩ ﻥﻮﻴﻠﻣ 7,0 ﻦﻣ ﻢﻫﺭﺩ ﻥﻮﻴﻠﻣ 2,1 · 30 % ﻯﺩﺆﻤﻟﺍ",
    "                        ﺎﻣﻮﻳ 112 ـﺑ «Marché attribué» ﺔﻄﺤﻤﻟﺍ ﺮﺧﺄﺗ · ﺯﺎﺠﻧﺈﻟﺍ ﺪﻴﻗ",
    "────────────────────────────────────────────────────────────────────────────────",
    "┃ ﺭﺍﺮﻘﻟﺍ ؛Emplois créés: 18 ؛Coopératives raccordées: 5 :20/05/2026 ﺔﻌﺟﺍﺮﻣ ﺬﻨﻣ",
    "┃                                ﺪﻌﺑ ﺰﺠﻨﻳ ﻢﻟ :(Obtenir le titre foncier) 1 ﻢﻗﺭ",
    "┃             ﺔﻟﺎﺤﻟﺍ  ﻡﻮﻴﻟﺍ        ﺰﺠﻨﻤﻟﺍ                            ﺕﺍءﺍﺮﺟﺈﻟﺍ",
    "┃ ▾             ﺰﺠﻨﻣ            %  100 %                       Étude technique ▐",
    "┃                            .100 ﻰﻟﺇ 0 ﻦﻣ ،ﺔﻳﻮﺌﻤﻟﺍ ﺔﺒﺴﻨﻟﺎﺑ",
    "┃ ▾      ﺯﺎﺠﻧﺈﻟﺍ ﺪﻴﻗ            %  20 %                                Travaux",
    "┃ ءﺎﺴﻧ     ﻡﻮﻴﻟﺍ        ﺓﺮﻴﺧﺄﻟﺍ        2026 ﻑﺪﻫ    ﺔﻴﻌﺟﺮﻤﻟﺍ           ﺕﺍﺮﺷﺆﻤﻟﺍ",
    "┃                       5 09/26        14          0         Coopératives rac…",
    "┃                       18 (15) 09/26  60          0             Emplois créés",
    "                                                              ﺔﻴﻠﺣﺮﻤﻟﺍ ﺕﺎﻄﺤﻤﻟﺍ",
    "  ▾          ﺪﻌﺑ ﺲﻴﻟ        ﺎﻣﻮﻳ 112 ـﺑ ﺮﺧﺄﺘﻣ ! · Marché attribué · 04/08/2026",
    "                                                           ﻊﺒﺘﺘﻟﺍ ﺪﻴﻗ ﺕﺍﺭﺍﺮﻘﻟﺍ",
    "  ▾      ﺪﻌﺑ ﺰﺠﻨﻳ ﻢﻟ … Obtenir le titre foncier · Commune · 15/10/2026 · 1 ﻢﻗﺭ",
    "                                                                       ﻉﻭﺮﺸﻤﻟﺍ",
  ]
}
