document.title = "Counterfoil";
